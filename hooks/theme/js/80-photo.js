// A photo opens large over the page it is on. Without script, or with a modified click, its link opens the picture.
(function () {
  var dialog, picture, caption

  function make() {
    dialog = document.createElement("dialog")
    dialog.className = "bs-large"
    dialog.setAttribute("aria-label", "照片")
    var form = document.createElement("form")
    form.method = "dialog"
    var close = document.createElement("button")
    close.className = "bs-button bs-button--main"
    close.textContent = "关闭"
    form.appendChild(close)
    picture = document.createElement("img")
    caption = document.createElement("p")
    dialog.append(form, picture, caption)
    // A click beside the picture closes it too; Escape and focus are the dialog's own.
    dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close() })
    document.body.appendChild(dialog)
  }

  function open(link) {
    if (!dialog) make()
    var small = link.querySelector("img")
    var text = link.parentNode.querySelector("figcaption")
    picture.src = link.href
    picture.alt = small.alt
    caption.textContent = text ? text.textContent : ""
    dialog.addEventListener("close", function () { link.focus() }, { once: true })
    dialog.showModal()
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-photo]")
    if (!link || !window.HTMLDialogElement || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    event.preventDefault()
    open(link)
  })
})();

// 打印海报 and 打印全文, which readers inside other apps may lack, 复制链接 and 复制纯文本; the day of printing.
(function () {
  function say(button, text) {
    var label = button.querySelector("[aria-live]") || button
    var before = label.getAttribute("data-text") || label.textContent
    label.setAttribute("data-text", before)
    label.textContent = text
    setTimeout(function () { label.textContent = before }, 2400)
  }

  // Where the clipboard is out of reach (plain http, old browsers) the old command still serves.
  function byHand(text) {
    var field = document.createElement("textarea")
    field.value = text
    field.className = "bs-hidden"
    document.body.appendChild(field)
    field.select()
    var done = false
    try { done = document.execCommand("copy") } catch (refused) {}
    field.remove()
    return done
  }

  function copy(button) {
    var from = document.getElementById(button.getAttribute("data-copy-from"))
    var text = from ? from.textContent : location.href.split("#")[0]
    var tell = function (done) {
      button.focus()
      say(button, done ? "已复制" : from ? "请从下方文本复制" : "请从地址栏复制")
    }
    if (!navigator.clipboard) return tell(byHand(text))
    navigator.clipboard.writeText(text).then(function () { tell(true) }, function () { tell(byHand(text)) })
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest) return
    var button = event.target.closest("[data-print], [data-copy], [data-copy-from]")
    if (!button) return
    if (!button.hasAttribute("data-print")) return copy(button)
    document.documentElement.toggleAttribute("data-whole", button.getAttribute("data-print") === "whole")
    if (window.print) window.print()
    else say(button, "这里不能打印，请用浏览器打开")
  })

  // The browser's own command prints the poster.
  addEventListener("afterprint", function () { document.documentElement.removeAttribute("data-whole") })

  addEventListener("beforeprint", function () {
    var now = new Date()
    document.querySelectorAll("[data-print-date]").forEach(function (place) {
      place.textContent = now.getFullYear() + "年" + (now.getMonth() + 1) + "月" + now.getDate() + "日"
    })
  })
})();

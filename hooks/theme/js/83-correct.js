// 更正内容: a link to that page takes along which page, or which achievement, it is about; and there the letter is put
// together. Nothing is sent: the letter stands in the address of a link, which the reader follows or does not.
(function () {
  var brand = document.querySelector(".bs-brand")
  var site = brand ? new URL(".", brand.href).href : ""
  var place = document.querySelector("[data-correct]")

  function shownAs(element) { return element ? element.textContent.trim().replace(/\s+/g, " ") : "" }

  function handOver(link) {
    var own = link.closest(".bs-achievement")
    var title = shownAs(own ? own.querySelector(".bs-row__title") : document.querySelector("h1"))
    var page = location.href.split("#")[0] + (own && own.id ? "#" + own.id : "")
    link.href += "?page=" + encodeURIComponent(page) + "&title=" + encodeURIComponent(title)
  }

  function write() {
    var part = function (name) { return document.getElementById("correct-" + name).value.trim() }
    var page = part("page"), what = part("what"), source = part("source")
    var text = "网页：" + page + "\n\n哪里不对：\n" + what + "\n\n怎么知道的：\n" + source + "\n"
    document.getElementById("correct-text").textContent = text
    var mail = place.querySelector("[data-correct-mail]")
    var form = place.querySelector("[data-correct-form]")
    if (mail) {
      mail.href = mail.href.split("?")[0] + "?subject=" + encodeURIComponent("更正内容：" + page.split("\n")[0]) +
        "&body=" + encodeURIComponent(text.replace(/\n/g, "\r\n"))
    }
    if (form) {
      var address = new URL(form.href)
      address.searchParams.set("page", page)
      address.searchParams.set("what", what)
      address.searchParams.set("source", source)
      form.href = address.href
    }
  }

  if (place) {
    var given = new URLSearchParams(location.search)
    var page = given.get("page") || ""
    var about = page.indexOf(site) === 0 ? (given.get("title") || "").slice(0, 100) + "\n" + page : ""
    document.getElementById("correct-page").value = about.trim()
    place.addEventListener("input", write)
    write()
    return
  }
  document.querySelectorAll("a[href]").forEach(function (link) {
    if (site && link.href.replace(/index\.html$/, "") === site + "correct/") handOver(link)
  })
})();

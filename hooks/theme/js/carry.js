// Where the browser refuses to store anything, the display modes go along in the addresses of links and of the search.
(function () {
  try { localStorage.getItem("bs-elder"); return } catch (refused) {}
  var root = document.documentElement
  var chosen = /[?&]mode=/.test(location.search)

  function modes() {
    var dark = root.getAttribute("data-md-color-scheme") === "slate"
    var on = ["elder", "contrast"].filter(function (name) { return root.hasAttribute("data-" + name) })
    return on.concat(dark ? "dark" : "light").join("-")
  }

  function carrying(address) {
    var url = new URL(address, location.href)
    url.searchParams.set("mode", modes())
    return url.href
  }

  document.addEventListener("click", function (event) {
    var toggle = event.target.closest("[data-elder-toggle], [data-contrast-toggle], [data-scheme-toggle]")
    var link = event.target.closest("a[href]")
    if (toggle) {
      chosen = true
      history.replaceState(history.state, "", carrying(location.href))
    } else if (chosen && link && link.host === location.host && /(\/|\.html)$/.test(link.pathname)) {
      link.href = carrying(link.href)
    }
  })
  document.addEventListener("submit", function (event) {
    if (!chosen) return
    var field = document.createElement("input")
    field.type = "hidden"
    field.name = "mode"
    field.value = modes()
    event.target.appendChild(field)
  })
})();

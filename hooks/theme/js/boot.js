// Before the first paint: apply the reader's stored display modes, where storage is refused those in the address, else
// the system's.
(function () {
  var root = document.documentElement
  var asked = function (query) { return Boolean(window.matchMedia) && matchMedia(query).matches }
  var carried = /[?&]mode=([a-z-]+)/.exec(location.search)
  var kept = function (name) {
    try { return localStorage.getItem("bs-" + name) } catch (refused) {}
    if (!carried) return null
    var modes = carried[1].split("-")
    if (name === "scheme") return modes.indexOf("dark") < 0 ? "default" : "slate"
    return modes.indexOf(name) < 0 ? "off" : "on"
  }
  var scheme = kept("scheme")
  var contrast = kept("contrast")
  var system = asked("(prefers-color-scheme: dark)") ? "slate" : "default"
  root.classList.remove("no-js")
  root.classList.add("js")
  root.setAttribute("data-md-color-scheme", scheme === "slate" || scheme === "default" ? scheme : system)
  if (kept("elder") === "on") root.setAttribute("data-elder", "")
  if (contrast ? contrast === "on" : asked("(prefers-contrast: more)")) root.setAttribute("data-contrast", "")
})();

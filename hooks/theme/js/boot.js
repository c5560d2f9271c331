// Before the first paint: apply the reader's stored display modes, or the system's where storage is refused.
(function () {
  var root = document.documentElement
  var asked = function (query) { return Boolean(window.matchMedia) && matchMedia(query).matches }
  var kept = function (name) { try { return localStorage.getItem(name) } catch (refused) { return null } }
  var scheme = kept("bs-scheme")
  var contrast = kept("bs-contrast")
  var system = asked("(prefers-color-scheme: dark)") ? "slate" : "default"
  root.classList.remove("no-js")
  root.classList.add("js")
  root.setAttribute("data-md-color-scheme", scheme === "slate" || scheme === "default" ? scheme : system)
  if (kept("bs-elder") === "on") root.setAttribute("data-elder", "")
  if (contrast ? contrast === "on" : asked("(prefers-contrast: more)")) root.setAttribute("data-contrast", "")
})();

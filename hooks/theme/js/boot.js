// Before first paint: what the reader chose on this device. Storage may be refused; then the system decides.
(function () {
  var root = document.documentElement
  var dark = window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches
  var scheme, elder
  try {
    scheme = localStorage.getItem("bs-scheme")
    elder = localStorage.getItem("bs-elder")
  } catch (refused) {}
  root.classList.remove("no-js")
  root.classList.add("js")
  root.setAttribute("data-md-color-scheme", scheme === "slate" || scheme === "default" ? scheme : dark ? "slate" : "default")
  if (elder === "on") root.setAttribute("data-elder", "")
})();

// Light or dark. Until the reader chooses, the system's setting is followed, also when it changes.
(function () {
  var root = document.documentElement
  var system = window.matchMedia && matchMedia("(prefers-color-scheme: dark)")
  var buttons = document.querySelectorAll("[data-scheme-toggle]")

  function apply(scheme) {
    root.setAttribute("data-md-color-scheme", scheme)
    buttons.forEach(function (button) { button.setAttribute("aria-pressed", String(scheme === "slate")) })
  }

  function chosen() {
    try { return localStorage.getItem("bs-scheme") } catch (refused) { return null }
  }

  function toggle() {
    var scheme = root.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate"
    try { localStorage.setItem("bs-scheme", scheme) } catch (refused) {}
    apply(scheme)
  }

  buttons.forEach(function (button) { button.addEventListener("click", toggle) })
  if (system && system.addEventListener) {
    system.addEventListener("change", function () { if (!chosen()) apply(system.matches ? "slate" : "default") })
  }
  apply(root.getAttribute("data-md-color-scheme") || "default")
})();

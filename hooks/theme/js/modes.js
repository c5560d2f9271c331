// 大字版: on or off, remembered on this device.
(function () {
  var root = document.documentElement
  var buttons = document.querySelectorAll("[data-elder-toggle]")

  function show() {
    var on = root.hasAttribute("data-elder")
    buttons.forEach(function (button) { button.setAttribute("aria-pressed", String(on)) })
  }

  function toggle() {
    var on = root.toggleAttribute("data-elder")
    try { localStorage.setItem("bs-elder", on ? "on" : "off") } catch (refused) {}
    show()
  }

  buttons.forEach(function (button) { button.addEventListener("click", toggle) })
  show()
})();

// 大字版 and 高对比: each on or off, remembered on this device.
(function () {
  var root = document.documentElement

  function mode(name) {
    var attribute = "data-" + name
    var buttons = document.querySelectorAll("[data-" + name + "-toggle]")

    function show() {
      var on = root.hasAttribute(attribute)
      buttons.forEach(function (button) { button.setAttribute("aria-pressed", String(on)) })
    }

    function toggle() {
      var on = root.toggleAttribute(attribute)
      try { localStorage.setItem("bs-" + name, on ? "on" : "off") } catch (refused) {}
      show()
    }

    buttons.forEach(function (button) { button.addEventListener("click", toggle) })
    show()
  }

  mode("elder")
  mode("contrast")
})();

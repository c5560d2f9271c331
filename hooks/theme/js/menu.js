// The phone menu opens without script; with it, Escape and a tap outside close it.
(function () {
  var menu = document.querySelector(".bs-menu")
  if (!menu) return

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !menu.open) return
    menu.open = false
    menu.querySelector("summary").focus()
  })
  document.addEventListener("click", function (event) {
    if (menu.open && !menu.contains(event.target)) menu.open = false
  })
})();

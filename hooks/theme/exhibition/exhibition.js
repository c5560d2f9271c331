// The exhibition: the shelf, a brand, its figure and a situation in a slow turn, until a key or a touch.
(function () {
  var SECONDS = { shelf: 9, brand: 14, figure: 10, need: 14 }
  var root = document.documentElement
  var button = document.querySelector("[data-start]")
  var shelf = document.querySelector("[data-scene=shelf]")
  var still = window.matchMedia && matchMedia("(prefers-reduced-motion: reduce)").matches
  var turns = []
  var timer = 0
  var stopped = -Infinity
  var lock = null

  // Before each brand the shelf, with its book drawn out.
  document.querySelectorAll("[data-scene]").forEach(function (scene) {
    var book = scene.getAttribute("data-book")
    if (book && shelf) turns.push({ scene: shelf, book: shelf.querySelector('a[href$="' + book + '"]') })
    if (scene !== shelf) turns.push({ scene: scene, book: null })
  })
  if (!turns.length && shelf) turns.push({ scene: shelf, book: null })

  function playing() { return root.classList.contains("bs-hall--playing") }

  function clear() {
    document.querySelectorAll(".bs-scene--shown, .bs-spine--up").forEach(function (each) {
      each.classList.remove("bs-scene--shown", "bs-spine--up")
    })
  }

  function show(number) {
    var turn = turns[number % turns.length]
    clear()
    turn.scene.classList.add("bs-scene--shown")
    if (turn.book) turn.book.parentNode.classList.add("bs-spine--up")
    var seconds = SECONDS[turn.scene.getAttribute("data-scene")]
    timer = setTimeout(show, seconds * (still ? 1500 : 1000), number + 1)
  }

  // The screen stays awake where the browser can do that; it lets go whenever the page is hidden.
  function wake() {
    if (!navigator.wakeLock || !playing() || document.hidden) return
    navigator.wakeLock.request("screen").then(function (given) {
      if (playing()) lock = given
      else given.release()
    }, function () {})
  }

  function start(event) {
    // The touch that stops must not start again what it has just stopped.
    if (playing() || !turns.length || event.timeStamp - stopped < 600) return
    root.classList.add("bs-hall--playing")
    if (root.requestFullscreen) root.requestFullscreen().catch(function () {})
    wake()
    show(0)
  }

  function stop(event) {
    if (!playing()) return
    if (event.type === "keydown") event.preventDefault()
    stopped = event.timeStamp
    clearTimeout(timer)
    clear()
    root.classList.remove("bs-hall--playing")
    if (document.fullscreenElement) document.exitFullscreen().catch(function () {})
    if (lock) lock.release().catch(function () {})
    lock = null
    button.focus()
  }

  root.classList.add("js")
  button.addEventListener("click", start)
  document.addEventListener("keydown", stop)
  document.addEventListener("pointerdown", stop)
  document.addEventListener("fullscreenchange", function (event) { if (!document.fullscreenElement) stop(event) })
  document.addEventListener("visibilitychange", wake)
})();

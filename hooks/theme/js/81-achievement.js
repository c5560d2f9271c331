// A link to an achievement goes on leading to it when it has moved to the page of its year, where there are many.
;(function () {
  var id = decodeURIComponent(window.location.hash.slice(1))
  if (!id || document.getElementById(id) || !document.querySelector("[data-years]") || !window.fetch) return
  var root = new URL("..", document.currentScript.src)
  window.fetch("index.json").then(function (answer) { return answer.json() }).then(function (record) {
    record.achievements.forEach(function (one) {
      var at = one.url.indexOf("branches/")
      if (at >= 0 && one.url.split("#")[1] === id) window.location.replace(new URL(one.url.slice(at), root))
    })
  })
})()

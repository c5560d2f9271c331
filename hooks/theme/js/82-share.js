// WeChat shows beside a link the first large picture of the page, and does not read the page's head. Only its own browser
// is given that picture: nobody else should have to load it.
(function () {
  var pictures = document.querySelectorAll('meta[property="og:image"]')
  var square = pictures[pictures.length - 1]
  if (!square || !/MicroMessenger/.test(navigator.userAgent)) return
  var frame = document.createElement("div")
  var picture = document.createElement("img")
  frame.className = "bs-hidden"
  picture.alt = ""
  picture.src = new URL(square.content).pathname // of this host: the policy allows no other
  frame.appendChild(picture)
  document.body.insertBefore(frame, document.body.firstChild)
})();

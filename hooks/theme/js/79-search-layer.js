// On a phone the facets are a layer over the whole screen; on a wide screen they stand beside the list.
;(function () {
  var page = document.querySelector("[data-search]")
  if (!page || !window.matchMedia) return
  var layer = page.querySelector("[data-search-layer]"), facets = page.querySelector("[data-search-facets]")
  var wide = matchMedia("(min-width: 76.25em)")

  function place() {
    var isBeside = wide.matches && !document.documentElement.hasAttribute("data-elder")
    if (isBeside && layer.open) layer.close()
    page.querySelector(isBeside ? "[data-search-side]" : "[data-search-layer-body]").append(facets)
  }

  page.querySelector("[data-search-filter]").addEventListener("click", function () { layer.showModal() })
  page.querySelectorAll("[data-search-close]").forEach(function (button) {
    button.addEventListener("click", function () { layer.close() })
  })
  wide.addEventListener("change", place)
  new MutationObserver(place).observe(document.documentElement, { attributes: true, attributeFilter: ["data-elder"] })
  place()
})()

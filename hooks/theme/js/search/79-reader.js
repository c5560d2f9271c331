// What a reader does on the explorer's page: types, asks, chooses, goes back; on a phone opens the layer of facets.
;(function (showcase) {
  var explorer = showcase.explorer.page
  if (!explorer) return
  var page = explorer.element, input = explorer.input, waiting, resting

  function each(query, kind, act) {
    page.querySelectorAll(query).forEach(function (one) {
      one.addEventListener(kind, function (event) { act(one, event) })
    })
  }

  function changed(parts) {
    explorer.go(Object.assign({}, explorer.state(), parts))
  }

  function asked() {
    var state = explorer.state(), next = showcase.state.only(state, Object.keys(state.chosen), input.value.trim())
    if (!next.q && next.sort === "relevance") next.sort = ""
    return next
  }

  input.addEventListener("input", function (event) {
    clearTimeout(waiting)
    if (event.isComposing) return
    waiting = setTimeout(function () { explorer.go(asked(), "replaceState") }, 250)
  })
  each("form[role=search]", "submit", function (_, event) {
    event.preventDefault()
    clearTimeout(waiting)
    explorer.go(asked())
  })
  each("[data-search-sort]", "change", function (one) {
    var plain = explorer.state().q ? "relevance" : "newest"
    changed({ sort: one.value === plain ? "" : one.value })
  })
  each("[data-search-view]", "click", function (one) { changed({ view: one.value }) })
  each("[data-search-clear]", "click", function () {
    explorer.go(showcase.state.only(explorer.state(), [], ""))
    input.focus()
  })
  each("[data-search-more]", "click", function () {
    var last = explorer.list.children.length
    explorer.list.setAttribute("aria-busy", "true")
    explorer.extend().then(function () { explorer.list.children[last].querySelector("a").focus() })
  })

  function restore() {
    input.value = new URLSearchParams(location.search).get("q") || ""
    clearTimeout(resting)
    explorer.run(history.state)
  }

  // The list is made anew after the browser has gone back, so its place in it is restored by hand.
  history.scrollRestoration = "manual"
  window.addEventListener("scroll", function () {
    clearTimeout(resting)
    resting = setTimeout(explorer.keep, 150)
  }, { passive: true })
  page.addEventListener("click", function (event) { if (event.target.closest("a[href]")) explorer.keep() })
  window.addEventListener("popstate", restore)
  restore()

  // On a wide screen the facets stand beside the list; on a phone, and in large type, in a layer over the page.
  var layer = page.querySelector("[data-search-layer]"), facets = page.querySelector("[data-search-facets]")
  var wide = window.matchMedia("(min-width: 76.25em)")

  function place() {
    var isBeside = wide.matches && !document.documentElement.hasAttribute("data-elder")
    if (isBeside && layer.open) layer.close()
    page.querySelector(isBeside ? "[data-search-side]" : "[data-search-layer-body]").append(facets)
    explorer.counts.show()
  }

  each("[data-search-filter]", "click", function () {
    layer.showModal()
    explorer.counts.show()
  })
  each("[data-search-close]", "click", function () { layer.close() })
  wide.addEventListener("change", place)
  new MutationObserver(place).observe(document.documentElement, { attributes: true, attributeFilter: ["data-elder"] })
  place()
})(window.showcase)

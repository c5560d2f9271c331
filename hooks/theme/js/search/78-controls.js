// The controls of the explorer as its state has them: chips, number of filters, order, view.
;(function (showcase) {
  // ``go`` takes the page to another state.
  showcase.controls = function (page, model, state, go) {
    var chosen = Object.keys(state.chosen).reduce(function (sum, name) { return sum + state.chosen[name].length }, 0)

    function each(query, act) {
      page.querySelectorAll(query).forEach(act)
    }

    showcase.choices.chips(page.querySelector("[data-search-chips]"), model, state, function (facet, number) {
      var unasked = showcase.state.only(state, Object.keys(state.chosen), "")
      go(facet ? showcase.state.toggled(state, facet, number) : unasked)
      page.querySelector("input[name=q]").focus()
    })
    each("[data-search-clear]", function (one) { one.hidden = showcase.state.isPlain(state) })
    each("[data-search-chosen]", function (one) { one.textContent = chosen; one.hidden = !chosen })
    each("[data-search-sort]", function (one) {
      one.value = state.sort || (state.q ? "relevance" : "newest")
      one.options[0].disabled = !state.q
    })
    each("[data-search-view]", function (one) { one.setAttribute("aria-pressed", String(one.value === state.view)) })
    page.querySelector("[data-search-results]").classList.toggle("bs-results--list", state.view === "list")
  }
})(window.showcase)

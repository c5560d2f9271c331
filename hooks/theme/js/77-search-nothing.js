// No results: conditions to drop.
;(function (showcase) {
  function line(text, count, onChoose) {
    var item = document.createElement("li"), button = document.createElement("button")
    var number = document.createElement("b")
    button.type = "button"
    number.textContent = count + " 条"
    button.append(text, number)
    button.addEventListener("click", onChoose)
    item.append(button)
    return item
  }

  // The facets of a state by the titles the reader knows, with the names of what is chosen.
  function conditions(model, state) {
    return model.facets.map(function (facet) {
      var kept = facet.values.filter(function (one) { return (state.chosen[one.facet] || []).indexOf(one.value) >= 0 })
      return {
        slugs: kept.map(function (one) { return one.facet }),
        name: kept.map(function (one) { return one.name }).join("、")
      }
    }).filter(function (one) { return one.name })
  }

  // Fewer conditions, each with the number of records it would leave.
  function fewer(into, model, state, hits, onState) {
    var all = conditions(model, state), names = Object.keys(state.chosen)
    into.textContent = ""
    function offer(text, other, found) {
      var count = model.select(other, found).numbers.length
      if (count) into.append(line(text, count, function () { onState(other) }))
    }
    if (!all.length) return
    if (state.q) offer("去掉“" + state.q + "”", showcase.state.only(state, names, ""), null)
    if (state.q && hits.size) offer("只保留“" + state.q + "”", showcase.state.only(state, [], state.q), hits)
    if (!state.q && all.length < 2) return
    all.forEach(function (one) {
      offer("只保留“" + one.name + "”", showcase.state.only(state, one.slugs, ""), null)
    })
  }

  showcase.nothing = { fewer: fewer }
})(window.showcase)

// The conditions of a state: what is chosen, and, where nothing is found, what to drop.
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

  // What is chosen, each with a button that takes it back.
  showcase.choices.chips = function (into, model, state, onDrop) {
    var make = showcase.choices.make
    into.textContent = ""
    function chip(title, name, drop) {
      var item = document.createElement("li"), button = make("button", { type: "button", "class": "bs-chip" })
      var kind = make("span", {}), cross = make("span", { "aria-hidden": "true", "class": "bs-chip__cross" })
      kind.textContent = title
      cross.textContent = "×"
      button.append(kind, " " + name, cross)
      button.setAttribute("aria-label", "去掉 " + title + "：" + name)
      button.addEventListener("click", drop)
      item.append(button)
      into.append(item)
    }
    if (state.q) chip("检索词", state.q, function () { onDrop(null) })
    model.facets.forEach(function (facet) {
      facet.values.forEach(function (one, number) {
        if ((state.chosen[one.facet] || []).indexOf(one.value) < 0) return
        chip(facet.title, one.name, function () { onDrop(facet, number) })
      })
    })
  }

  showcase.nothing = { fewer: fewer }
})(window.showcase)
// The facets with the counts of an answer. They are fetched and counted when they can be seen: on a phone, once the reader
// opens them.
;(function (showcase) {
  showcase.counts = function (page, onChoose) {
    var box = page.querySelector("[data-search-facets]"), groups, last

    function begin(model) {
      var totals = model.select(showcase.state.empty(), null).counts
      groups = model.facets.map(function (facet, at) {
        return showcase.choices.group(page, facet, totals[at], onChoose)
      })
      groups.forEach(function (group) { box.append(group) })
    }

    function show() {
      var mine = last
      if (!mine || !box.offsetParent) return null
      return mine.answer.counts().then(function (counts) {
        if (mine !== last) return
        if (!groups) begin(mine.model)
        groups.forEach(function (group, at) { group.show(mine.state, counts[at]) })
        box.setAttribute("aria-busy", "false")
      })
    }

    return {
      show: show,
      wait: function () {
        last = null
        box.setAttribute("aria-busy", "true")
      },
      of: function (model, state, answer) {
        last = { model: model, state: state, answer: answer }
        return show()
      }
    }
  }
})(window.showcase)

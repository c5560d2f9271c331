// The explorer's facets: each record's values, the records that match a choice, and the count of each value.
// OR inside a facet, AND between facets; the counts of a facet ignore its own choice.
;(function (showcase) {
  var KINDS = ["project", "branch", "achievement", "service-point"], TOP_DOWN = [1, 0, 2, 3]

  function facet(table) {
    return {
      name: table.name,
      title: table.title,
      sets: table.sets,
      handedDown: table.handedDown,
      values: table.values.map(function (pair) {
        return { facet: table.name, value: pair[0], name: pair[1], above: -1 }
      })
    }
  }

  // The facets with their values, in the order shown.
  showcase.valued = function (head) {
    var facets = head.facets.map(facet)
    facets.splice(3, 0, Object.assign(showcase.places(head.places), { handedDown: true }))
    return facets
  }

  // Everything about the records that is no text. The format is described in hooks/showcase/site/search/facets.py.
  function read(file, head) {
    var next = showcase.columns(file, 0), kinds = next(), of = KINDS.map(function () { return [] })
    kinds.forEach(function (kind, number) { of[kind].push(number) })

    function column(next) {
      var all = new Uint32Array(kinds.length)
      of.forEach(function (some) { next().forEach(function (one, at) { all[some[at]] = one }) })
      return all
    }
    var above = column(next).map(function (upper, number) { return upper ? upper - 1 : number }), brands = column(next)

    // 0 is what the record above has, and the others count from 1.
    function inherit(all) {
      TOP_DOWN.forEach(function (kind) {
        of[kind].forEach(function (number) { all[number] = all[number] ? all[number] - 1 : all[above[number]] })
      })
      return all
    }
    var facets = showcase.valued(head), loaded
    var written = facets.slice(0, 3).concat(facets.slice(4), facets[3])
    var model = {
      above: above,
      facets: facets,
      kind: function (number) { return KINDS[kinds[number]] },
      isBrand: function (number) { return brands[number] },
      // Fetches the values of each record, without which nothing can be chosen, counted or sorted by date.
      load: function () {
        return (loaded = loaded || showcase.index.columns("facets").then(function (file) {
          var next = showcase.columns(file, 0)
          model.dates = column(next)
          written.forEach(function (one) { one.of = one.handedDown ? inherit(column(next)) : column(next) })
        }))
      }
    }
    return model
  }

  // The chosen values of a facet by their numbers; a place gives way to places chosen inside it.
  function chosen(facet, state) {
    var numbers = []
    facet.values.forEach(function (one, number) {
      if ((state.chosen[one.facet] || []).indexOf(one.value) >= 0) numbers.push(number)
    })
    var above = new Set()
    numbers.forEach(function (number) {
      for (var up = facet.values[number].above; up >= 0; up = facet.values[up].above) above.add(up)
    })
    return new Set(numbers.filter(function (number) { return !above.has(number) }))
  }

  function passes(facet, state) {
    var wanted = chosen(facet, state)
    return facet.sets.map(function (set) {
      return !wanted.size || set.some(function (number) { return wanted.has(number) })
    })
  }

  // The counts of a facet's values from those of its sets.
  function spread(facet, tally) {
    var counts = facet.values.map(function () { return 0 })
    facet.sets.forEach(function (set, number) {
      set.forEach(function (one) { counts[one] += tally[number] })
    })
    return counts
  }

  // The records of a state, in the order of their numbers, and each facet's counts. ``hits`` is what words have found.
  function select(model, state, hits) {
    var allowed = model.facets.map(function (one) { return passes(one, state) })
    var tallies = model.facets.map(function (one) { return one.sets.map(function () { return 0 }) })
    var numbers = []
    for (var record = 0; record < model.above.length; record += 1) {
      if (hits && !hits.has(record)) continue
      var failed = -1, fails = 0
      for (var f = 0; f < allowed.length && fails < 2; f += 1) {
        if (!allowed[f][model.facets[f].of[record]]) { failed = f; fails += 1 }
      }
      if (fails > 1) continue
      if (!fails) numbers.push(record)
      for (f = 0; f < allowed.length; f += 1) {
        if (!fails || f === failed) tallies[f][model.facets[f].of[record]] += 1
      }
    }
    return { numbers: numbers, counts: tallies.map(function (tally, f) { return spread(model.facets[f], tally) }) }
  }

  showcase.facets = function () {
    return Promise.all([showcase.index.columns("parents"), showcase.index.head()]).then(function (both) {
      var model = read(both[0], both[1])
      model.select = function (state, hits) { return select(model, state, hits) }
      return model
    })
  }
})(window.showcase)

// The explorer's facets: what each record has, which records a choice leaves, and the counts that stay true.
// OR inside a facet, AND between facets; the counts of a facet do not know its own choice.
;(function (showcase) {
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
  var LEVELS = ["province", "city", "district"]
  var value = {}
  Array.from(DIGITS).forEach(function (digit, number) { value[digit] = number })

  // A column of numbers in digits of base 64 after their width; after ~ the numbers are runs: which, and how often.
  function column(text) {
    var isRuns = text[0] === "~", first = isRuns ? 1 : 0, width = Number(text[first]), found = []
    for (var at = first + 1; at < text.length; at += width) {
      var number = 0
      for (var digit = at; digit < at + width; digit += 1) number = number * 64 + value[text[digit]]
      found.push(number)
    }
    return isRuns ? spelled(found) : found
  }

  function spelled(runs) {
    var found = []
    for (var at = 0; at < runs.length; at += 2) {
      for (var left = runs[at + 1]; left > 0; left -= 1) found.push(runs[at])
    }
    return found
  }
  showcase.column = column

  function facet(table, branches) {
    var of = column(table.of)
    return {
      name: table.name,
      title: table.title,
      sets: table.sets,
      of: table.byBranch ? branches.map(function (branch) { return of[branch] }) : of,
      values: table.values.map(function (pair) {
        return { facet: table.name, value: pair[0], name: pair[1], above: -1 }
      })
    }
  }

  // Places are one facet of three levels: a record has its place and those it lies in.
  function region(table, branches) {
    var of = column(table.of), sets = [[]]
    var values = table.places.map(function (place, number) {
      sets.push(sets[place[3]].concat(number))
      return { facet: place[0], value: place[1], name: place[2], above: place[3] - 1 }
    })
    var placed = branches.map(function (branch) { return of[branch] })
    return { name: "region", title: "地区", sets: sets, of: placed, values: values }
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
    for (var record = 0; record < model.branches.length; record += 1) {
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
    return showcase.index.facets().then(function (found) {
      var branches = column(found.branches)
      var all = found.facets.map(function (table) { return facet(table, branches) })
      all.splice(3, 0, region(found.places, branches))
      var model = { branches: branches, dates: column(found.dates), facets: all, levels: LEVELS }
      model.select = function (state, hits) { return select(model, state, hits) }
      return model
    })
  }
})(window.showcase)

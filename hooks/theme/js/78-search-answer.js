// The results of a state: which records, in which order, and the status text.
;(function (showcase) {
  var index = showcase.index
  var opened, order

  // Everything that does not depend on the state; asked for once.
  function open() {
    opened = opened || Promise.all([index.open(), showcase.facets()]).then(function (both) {
      both[1].names = both[0].names
      return both[1]
    })
    return opened
  }

  // The rank of each record's name in the order of pinyin.
  function sounds() {
    order = order || index.columns("order").then(function (file) {
      var at = []
      showcase.columns(file, 0)().forEach(function (number, place) { at[number] = place })
      return at
    })
    return order
  }

  function ranking(model, state, hits) {
    if (state.sort === "pinyin") {
      return sounds().then(function (at) { return function (a, b) { return at[a] - at[b] } })
    }
    if (hits && state.sort !== "newest") return function (a, b) { return hits.get(a) - hits.get(b) || a - b }
    return function (a, b) { return model.dates[b] - model.dates[a] || a - b }
  }

  // The status text: 16 个项目，出自 10 个党组织.
  function told(model, numbers) {
    var kinds = { project: 0, branch: 0, achievement: 0, "service-point": 0 }, owners = new Set()
    numbers.forEach(function (number) {
      kinds[model.kind(number)] += 1
      owners.add(model.above[number])
    })
    if (numbers.length && kinds.project === numbers.length) {
      return numbers.length + " 个项目，出自 " + owners.size + " 个党组织"
    }
    var parts = [[kinds.project, " 个项目"], [kinds.branch, " 个党组织"], [kinds.achievement, " 项成果"]]
    parts.push([kinds["service-point"], " 个服务点"])
    parts = parts.filter(function (part) { return part[0] }).map(function (part) { return part.join("") })
    return numbers.length + " 条" + (parts.length ? "：" + parts.join("、") : "")
  }

  // The records of a state, each facet's counts, and what was found by words alone.
  showcase.answer = function (model, state, words) {
    return Promise.resolve(words.length ? showcase.find(words, model.above) : null).then(function (hits) {
      var selected = model.select(state, hits), numbers = selected.numbers
      if (showcase.state.isPlain(state)) {
        numbers = numbers.filter(function (number) { return model.kind(number) === "project" })
      }
      return Promise.resolve(ranking(model, state, hits)).then(function (compare) {
        var isUnknown = hits && !hits.size && !Object.keys(state.chosen).length
        numbers.sort(compare)
        return {
          numbers: numbers,
          counts: selected.counts,
          hits: hits,
          text: isUnknown ? "没有找到“" + state.q + "”" : told(model, numbers)
        }
      })
    })
  }

  showcase.explorer = { open: open }
})(window.showcase)

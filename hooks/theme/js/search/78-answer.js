// The results of a state: which records, in which order, and the status text.
;(function (showcase) {
  var index = showcase.index
  var opened, order, isOpen

  // Asks for the files that the query of the page's address needs, while those that every query needs are on their way.
  function ahead(found) {
    var words = showcase.words(new URLSearchParams(location.search).get("q") || "")
    if (words.length) Promise.all([index.once("guide.json", "json"), showcase.find(words, [])]).catch(function () {})
    return found
  }

  // Everything that does not depend on the state; asked for once.
  function open() {
    opened = opened || Promise.all([index.open().then(ahead), showcase.facets()]).then(function (both) {
      both[1].names = both[0].names
      isOpen = true
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

  function byRank(hits) {
    return function (a, b) { return hits.get(a) - hits.get(b) || a - b }
  }

  function ranking(model, state, hits) {
    if (state.sort === "pinyin") {
      return sounds().then(function (at) { return function (a, b) { return at[a] - at[b] } })
    }
    if (hits && state.sort !== "newest") return byRank(hits)
    return function (a, b) { return model.dates[b] - model.dates[a] || a - b }
  }

  var KINDS = [["project", "个项目"], ["branch", "个党组织"], ["achievement", "项服务成果"], ["service-point", "个公共法律服务点"]]

  // The status text says what is counted: 74 条：45 个项目（41 个是品牌）、29 项服务成果.
  function told(model, numbers) {
    var kinds = {}, brands = 0
    numbers.forEach(function (number) {
      kinds[model.kind(number)] = (kinds[model.kind(number)] || 0) + 1
      brands += model.isBrand(number)
    })
    var parts = KINDS.filter(function (kind) { return kinds[kind[0]] }).map(function (kind) {
      var isPart = kind[0] === "project" && brands && brands < kinds.project
      return kinds[kind[0]] + " " + kind[1] + (isPart ? "（" + brands + " 个是品牌）" : "")
    })
    return parts.length === 1 ? parts[0] : numbers.length + " 条" + (parts.length ? "：" + parts.join("、") : "")
  }

  // The records of a state, what its words alone have found, and each facet's counts, which may come later: what words
  // alone have found is shown without them.
  showcase.answer = function (model, state) {
    return showcase.ask(model, state.q).then(function (asked) {
      var isFound = asked.hits && state.sort !== "newest" && !Object.keys(state.chosen).length
      function selected() { return model.load().then(function () { return model.select(state, asked.hits) }) }
      var numbers = isFound ? Array.from(asked.hits.keys()) : selected().then(function (one) { return one.numbers })
      return Promise.all([numbers, ranking(model, state, asked.hits)]).then(function (both) {
        var numbers = both[0].sort(both[1])
        return Object.assign(asked, {
          numbers: numbers,
          counts: function () { return selected().then(function (one) { return one.counts }) },
          text: asked.hits && !asked.hits.size ? "没有记录写到“" + state.q + "”" : told(model, numbers)
        })
      })
    })
  }

  // What stands first among the results of words alone, shown while the file of what belongs to which record is on its
  // way; null where that cannot be told without it. ``count`` of them are fetched at once.
  function early(search, count) {
    var asked = new URLSearchParams(search), query = (asked.get("q") || "").trim()
    asked.delete("q")
    asked.delete("view")
    if (isOpen || !query || asked.toString()) return Promise.resolve(null)
    return index.open().then(function () {
      var words = showcase.words(query)
      return words.length ? Promise.all([index.head(), showcase.find(words, null), index.once("guide.json", "json")]) : null
    }).then(function (found) {
      if (!found || !found[1].size) return null
      var model = { facets: showcase.valued(found[0]) }, numbers = Array.from(found[1].keys()).sort(byRank(found[1]))
      numbers.slice(0, count).forEach(showcase.record)
      return showcase.ask(model, query).then(function (answer) {
        return Object.assign(answer, { numbers: numbers, model: model, text: "正在统计条数…" })
      })
    })
  }

  showcase.explorer = { open: open, early: early }
})(window.showcase)

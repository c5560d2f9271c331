// The explorer: its state is its address; every change writes the address and shows the state anew.
;(function (showcase) {
  var page = document.querySelector("[data-search]")
  if (!page || !window.fetch) return
  var root = new URL("..", document.currentScript.src)
  var form = document.querySelector(".bs-search form"), input = form.querySelector("input[name=q]")
  var list = page.querySelector("[data-search-results]"), status = page.querySelector("[data-search-status]")
  var empty = page.querySelector("[data-search-empty]"), more = page.querySelector("[data-search-more]")
  var sort = page.querySelector("[data-search-sort]"), views = page.querySelectorAll("[data-search-view]")
  var SHOWN = 24
  var state = showcase.state.empty(), ranks = {}, turn = 0
  var layout, model, groups, found, words, shown

  function each(query, act) {
    page.querySelectorAll(query).forEach(act)
  }

  // Everything that does not depend on the state; asked for once.
  function ready() {
    return Promise.all([showcase.index.open(), showcase.facets()]).then(function (both) {
      if (model) return
      layout = both[0]
      model = both[1]
      var totals = model.select(showcase.state.empty(), null).counts
      groups = model.facets.map(function (facet, at) {
        var box = showcase.choices.group(page, facet, totals[at], function (one, number) {
          go(showcase.state.toggled(state, one, number))
        })
        page.querySelector("[data-search-facets]").append(box)
        return box
      })
    })
  }

  function rank(hits) {
    if (state.sort === "pinyin") {
      ranks.pinyin = ranks.pinyin || showcase.index.order().then(function (text) {
        var at = []
        showcase.column(text).forEach(function (number, place) { at[number] = place })
        return at
      })
      return ranks.pinyin.then(function (at) { return function (a, b) { return at[a] - at[b] } })
    }
    if (hits && state.sort !== "newest") return function (a, b) { return hits.get(a) - hits.get(b) || a - b }
    return function (a, b) { return model.dates[b] - model.dates[a] || a - b }
  }

  function told(numbers) {
    var kinds = { project: 0, branch: 0, achievement: 0 }, owners = new Set(), types = model.facets[0]
    numbers.forEach(function (number) {
      kinds[types.values[types.sets[types.of[number]][0]].value] += 1
      owners.add(model.branches[number])
    })
    if (!numbers.length) return "0 条"
    if (kinds.project === numbers.length) return numbers.length + " 个品牌，出自 " + owners.size + " 个党组织"
    var parts = [[kinds.project, " 个品牌"], [kinds.branch, " 个党组织"], [kinds.achievement, " 项成果"]]
    parts = parts.filter(function (part) { return part[0] }).map(function (part) { return part.join("") })
    return numbers.length + " 条：" + parts.join("、")
  }

  function extend(mine) {
    var next = found.slice(shown, shown + SHOWN)
    return Promise.all(next.map(showcase.index.record)).then(function (records) {
      if (mine !== turn) return
      if (!shown) list.textContent = ""
      records.forEach(function (record) { list.append(showcase.results.card(page, record, words, root)) })
      shown += next.length
      more.hidden = shown >= found.length
      list.setAttribute("aria-busy", "false")
    })
  }

  function tell(text) {
    showcase.results.tell(status, text)
    each("[data-search-count]", function (one) { one.textContent = text.split(/[：，]/)[0] })
  }

  // The controls say what the state is.
  function reflect(counts) {
    var chosen = Object.keys(state.chosen).reduce(function (sum, name) { return sum + state.chosen[name].length }, 0)
    groups.forEach(function (box, at) { box.show(state, counts[at]) })
    showcase.choices.chips(page.querySelector("[data-search-chips]"), model, state, function (facet, number) {
      go(facet ? showcase.state.toggled(state, facet, number) : showcase.state.only(state, Object.keys(state.chosen), ""))
      input.focus()
    })
    each("[data-search-clear]", function (one) { one.hidden = showcase.state.isPlain(state) })
    each("[data-search-chosen]", function (one) { one.textContent = chosen; one.hidden = !chosen })
    sort.value = state.sort || (state.q ? "relevance" : "newest")
    sort.options[0].disabled = !state.q
    views.forEach(function (one) { one.setAttribute("aria-pressed", String(one.value === state.view)) })
    list.classList.toggle("bs-results--list", state.view === "list")
  }

  function show(mine, hits) {
    if (mine !== turn) return null
    var selected = model.select(state, hits), numbers = selected.numbers, types = model.facets[0]
    if (showcase.state.isPlain(state)) {
      numbers = numbers.filter(function (one) { return types.values[types.sets[types.of[one]][0]].value === "project" })
    }
    return Promise.resolve(rank(hits)).then(function (order) {
      if (mine !== turn) return null
      reflect(selected.counts)
      found = numbers.sort(order)
      shown = 0
      list.dataset.total = found.length
      tell(found.length || !hits || Object.keys(state.chosen).length ? told(found) : "没有找到“" + state.q + "”")
      empty.hidden = found.length > 0
      if (!found.length) nothing(hits)
      return extend(mine)
    })
  }

  function nothing(hits) {
    list.textContent = ""
    showcase.nothing.fewer(page.querySelector("[data-search-fewer]"), model, state, hits, go)
    page.querySelector("[data-search-needs]").hidden = Boolean(hits && hits.size)
    var names = page.querySelector("[data-search-closest]")
    if (hits && !hits.size) showcase.nothing.closest(names, words, layout.names, root)
    else names.parentNode.hidden = true
  }

  function run() {
    var mine = (turn += 1)
    list.setAttribute("aria-busy", "true")
    words = []
    return ready().then(function () {
      if (mine !== turn) return null
      state = showcase.state.read(location.search, model)
      words = showcase.words(state.q)
      if (document.activeElement !== input) input.value = state.q
      return words.length ? showcase.find(words) : null
    }).then(function (hits) {
      return mine === turn && show(mine, hits)
    }).catch(function () {
      if (mine !== turn) return
      list.setAttribute("aria-busy", "false")
      tell("检索没有成功，请刷新页面再试，或按目录查阅。")
    })
  }

  // Goes to another state; ``how`` is replaceState where it is the same step.
  function go(next, how) {
    history[how || "pushState"](null, "", showcase.state.write(next))
    state = next
    input.value = next.q
    run()
  }

  function asked() {
    var next = showcase.state.only(state, Object.keys(state.chosen), input.value.trim())
    if (!next.q && next.sort === "relevance") next.sort = ""
    return next
  }

  var waiting
  input.addEventListener("input", function (event) {
    clearTimeout(waiting)
    if (event.isComposing) return
    waiting = setTimeout(function () { go(asked(), "replaceState") }, 250)
  })
  form.addEventListener("submit", function (event) {
    event.preventDefault()
    clearTimeout(waiting)
    go(asked())
  })
  more.addEventListener("click", function () {
    var last = list.children.length
    list.setAttribute("aria-busy", "true")
    extend(turn).then(function () { list.children[last].querySelector("a").focus() })
  })
  sort.addEventListener("change", function () {
    go(Object.assign({}, state, { sort: sort.value === (state.q ? "relevance" : "newest") ? "" : sort.value }))
  })
  views.forEach(function (one) {
    one.addEventListener("click", function () { go(Object.assign({}, state, { view: one.value })) })
  })
  each("[data-search-clear]", function (one) {
    one.addEventListener("click", function () {
      go(showcase.state.only(state, [], ""))
      input.focus()
    })
  })
  window.addEventListener("popstate", function () {
    input.value = new URLSearchParams(location.search).get("q") || ""
    run()
  })
  input.value = new URLSearchParams(location.search).get("q") || ""
  run()
})(window.showcase)

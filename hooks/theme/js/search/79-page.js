// The explorer's page: its state is its address; every change writes the address and shows the state anew.
;(function (showcase) {
  var page = document.querySelector("[data-search]")
  if (!page || !window.fetch) return
  var root = new URL("..", document.currentScript.src)
  var input = page.querySelector("input[name=q]"), list = page.querySelector("[data-search-results]")
  var more = page.querySelector("[data-search-more]"), empty = page.querySelector("[data-search-empty]")
  var FIRST = 10, FURTHER = 24
  var state = showcase.state.empty(), turn = 0
  var found = [], model, words, shown, begun

  function each(query, act) {
    page.querySelectorAll(query).forEach(act)
  }

  function tell(text) {
    showcase.results.tell(page.querySelector("[data-search-status]"), text)
    each("[data-search-count]", function (one) { one.textContent = found.length ? text.split("：")[0] : "0 条" })
  }

  var counts = showcase.counts(page, function (facet, number) { go(showcase.state.toggled(state, facet, number)) })

  // Adds the results up to the given one.
  function extend(mine, end) {
    var next = found.slice(shown, end)
    return Promise.all(next.map(showcase.record)).then(function (records) {
      if (mine !== turn) return
      if (!shown) list.textContent = ""
      records.forEach(function (record) { list.append(showcase.results.card(page, record, words, root)) })
      shown += next.length
    })
  }

  function end(mine) {
    if (mine !== turn) return
    more.hidden = shown >= found.length
    list.setAttribute("aria-busy", "false")
    list.classList.remove("bs-results--begun")
    keep()
  }

  // How long the list is and where the reader stands in it, so that Back finds both again.
  function keep() {
    if (list.getAttribute("aria-busy") === "true") return
    history.replaceState({ shown: shown, top: window.scrollY }, "")
  }

  function nothing(answer) {
    var isUnknown = Boolean(answer.hits && !answer.hits.size)
    showcase.nothing.fewer(page.querySelector("[data-search-fewer]"), model, state, answer.hits, go)
    page.querySelector("[data-search-unmet]").hidden = isUnknown
    page.querySelector("[data-search-unknown]").hidden = !isUnknown
  }

  // What is known of an answer at once: what stands above the results, and the first of these.
  function begin(mine, answer, last) {
    if (begun !== mine) shown = 0
    begun = mine
    words = answer.words
    found = answer.numbers
    showcase.controls(page, model, state, go)
    tell(answer.text)
    showcase.help.show(page, answer, state.q, root)
    empty.hidden = found.length > 0 || showcase.help.isEnough(answer, state)
    each("[data-search-save-all]", function (one) { one.hidden = true })
    more.hidden = true
    return extend(mine, Math.max(FIRST, last || 0))
  }

  // The whole answer; of what is begun, only what is missing is added.
  function show(mine, answer, kept) {
    if (mine !== turn) return null
    return begin(mine, answer, kept && kept.shown).then(function () {
      if (mine !== turn) return null
      list.dataset.total = found.length
      each("[data-search-save-all]", function (one) { one.hidden = !found.length })
      if (!found.length) nothing(answer)
      end(mine)
      if (kept) window.scrollTo(0, kept.top)
      return counts.of(model, state, answer)
    })
  }

  // Shows what can be shown before all is known, on the first query of a page.
  function hurry(mine) {
    return showcase.explorer.early(location.search, FIRST).then(function (answer) {
      if (mine !== turn || !answer) return null
      model = answer.model
      state = showcase.state.read(location.search, model)
      return begin(mine, answer).then(function () { if (mine === turn) list.classList.add("bs-results--begun") })
    })
  }

  // Renders the state of the current address; ``kept`` is how a reader who comes back left it.
  function run(kept) {
    var mine = (turn += 1)
    list.setAttribute("aria-busy", "true")
    list.classList.remove("bs-results--begun")
    counts.wait()
    return (kept ? Promise.resolve() : hurry(mine)).then(showcase.explorer.open).then(function (opened) {
      if (mine !== turn) return null
      model = opened
      state = showcase.state.read(location.search, model)
      return showcase.answer(model, state).then(function (answer) { return show(mine, answer, kept) })
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
    if (input.value.trim() !== next.q) input.value = next.q
    run()
  }

  showcase.explorer.page = {
    element: page, input: input, list: list, run: run, go: go, keep: keep, counts: counts, tell: tell,
    state: function () { return state },
    found: function () { return found },
    extend: function () {
      var mine = turn
      return extend(mine, shown + FURTHER).then(function () { end(mine) })
    }
  }
})(window.showcase)

// The explorer's page: its state is its address; every change writes the address and shows the state anew.
;(function (showcase) {
  var page = document.querySelector("[data-search]")
  if (!page || !window.fetch) return
  var root = new URL("..", document.currentScript.src)
  var input = page.querySelector("input[name=q]"), list = page.querySelector("[data-search-results]")
  var more = page.querySelector("[data-search-more]"), empty = page.querySelector("[data-search-empty]")
  var FIRST = 10, FURTHER = 24
  var state = showcase.state.empty(), turn = 0
  var found = [], model, words, shown

  function each(query, act) {
    page.querySelectorAll(query).forEach(act)
  }

  function tell(text) {
    showcase.results.tell(page.querySelector("[data-search-status]"), text)
    each("[data-search-count]", function (one) { one.textContent = found.length ? text.split("：")[0] : "0 条" })
  }

  var counts = showcase.counts(page, function (facet, number) { go(showcase.state.toggled(state, facet, number)) })

  // Updates the controls from the state.
  function reflect() {
    var chosen = Object.keys(state.chosen).reduce(function (sum, name) { return sum + state.chosen[name].length }, 0)
    showcase.choices.chips(page.querySelector("[data-search-chips]"), model, state, function (facet, number) {
      var unasked = showcase.state.only(state, Object.keys(state.chosen), "")
      go(facet ? showcase.state.toggled(state, facet, number) : unasked)
      input.focus()
    })
    each("[data-search-clear]", function (one) { one.hidden = showcase.state.isPlain(state) })
    each("[data-search-chosen]", function (one) { one.textContent = chosen; one.hidden = !chosen })
    each("[data-search-sort]", function (one) {
      one.value = state.sort || (state.q ? "relevance" : "newest")
      one.options[0].disabled = !state.q
    })
    each("[data-search-view]", function (one) { one.setAttribute("aria-pressed", String(one.value === state.view)) })
    list.classList.toggle("bs-results--list", state.view === "list")
  }

  function extend(mine, count) {
    var next = found.slice(shown, shown + Math.max(count || 0, shown ? FURTHER : FIRST))
    return Promise.all(next.map(showcase.record)).then(function (records) {
      if (mine !== turn) return
      if (!shown) list.textContent = ""
      records.forEach(function (record) { list.append(showcase.results.card(page, record, words, root)) })
      shown += next.length
      more.hidden = shown >= found.length
      list.setAttribute("aria-busy", "false")
      keep()
    })
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

  function show(mine, answer, kept) {
    if (mine !== turn) return null
    words = answer.words
    reflect()
    found = answer.numbers
    shown = 0
    list.dataset.total = found.length
    tell(answer.text)
    showcase.help.show(page, answer, state.q, root)
    empty.hidden = found.length > 0 || showcase.help.isEnough(answer, state)
    each("[data-search-save-all]", function (one) { one.hidden = !found.length })
    if (!found.length) nothing(answer)
    return extend(mine, kept && kept.shown).then(function () {
      if (kept && mine === turn) window.scrollTo(0, kept.top)
      return mine === turn && counts.of(model, state, answer)
    })
  }

  // Renders the state of the current address; ``kept`` is how a reader who comes back left it.
  function run(kept) {
    var mine = (turn += 1)
    list.setAttribute("aria-busy", "true")
    counts.wait()
    return showcase.explorer.open().then(function (opened) {
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

  showcase.explorer.page = { element: page, input: input, list: list, more: more, run: run, go: go }
  showcase.explorer.page.extend = function () { return extend(turn) }
  showcase.explorer.page.state = function () { return state }
  showcase.explorer.page.keep = keep
  showcase.explorer.page.counts = counts
  showcase.explorer.page.tell = tell
  showcase.explorer.page.found = function () { return found }
})(window.showcase)

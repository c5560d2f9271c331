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

// 对比: what may be put beside the record that is chosen: the related ones that its page names, and what the search finds.
;(function (showcase) {
  var SHOWN = 8

  function isFit(kind, first) {
    return first ? kind === (first.isProject ? "project" : "branch") : kind === "project" || kind === "branch"
  }

  showcase.candidates = {
    related: function (first, root) {
      return Array.from(first.page.querySelectorAll(".bs-related .bs-card")).map(function (card) {
        var link = card.querySelector(".bs-card__title a"), by = card.querySelector(".bs-by a")
        var address = new URL(link.getAttribute("href"), new URL(first.path, root)).href
        return { name: link.textContent, url: address.slice(root.href.length), by: by.textContent }
      })
    },

    // Projects and organisations, or only those of the kind of the one that is chosen.
    found: function (query, first) {
      var state = showcase.state.empty()
      state.q = query
      return showcase.explorer.open().then(function (model) {
        return showcase.answer(model, state).then(function (answer) {
          var numbers = answer.numbers.filter(function (number) { return isFit(model.kind(number), first) })
          return Promise.all(numbers.slice(0, SHOWN + 1).map(showcase.record))
        })
      }).then(function (records) {
        var others = records.filter(function (one) { return !first || one.url !== first.path })
        return others.slice(0, SHOWN).map(function (one) {
          return { name: one.name, url: one.url, by: [one.branch, one.place].filter(Boolean).join("，") }
        })
      })
    }
  }
})(window.showcase)

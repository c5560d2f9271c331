// A question without spaces, taken apart into the words of the guide.
;(function (showcase) {
  var UNKNOWN = 10, TERM = 3, FILLER = 2, LONGEST = 12

  // The cheapest division: few unknown characters, then few words, so that the longest match wins.
  function cheapest(text, terms) {
    var best = [{ cost: 0 }]
    for (var end = 1; end <= text.length; end += 1) {
      best[end] = { cost: best[end - 1].cost + UNKNOWN, from: end - 1, term: null }
      for (var from = Math.max(0, end - LONGEST); from < end; from += 1) {
        var term = terms.get(text.slice(from, end))
        var cost = term && best[from].cost + (term.isFiller ? FILLER : TERM)
        if (term && cost < best[end].cost) best[end] = { cost: cost, from: from, term: term }
      }
    }
    return best
  }

  // The parts of a text in order: words of the guide, and what lies between them.
  function parts(text, terms) {
    var best = cheapest(text, terms), found = []
    for (var end = text.length; end > 0; end = best[end].from) {
      var next = found[0], one = text.slice(best[end].from, end)
      if (!best[end].term && next && !next.term) next.text = one + next.text
      else found.unshift({ text: one, term: best[end].term })
    }
    return found
  }

  // What is unknown, without the characters before and after it that say nothing.
  function bare(text, edges) {
    var from = 0, end = text.length
    while (from < end && edges[0].indexOf(text[from]) >= 0) from += 1
    while (end > from && edges[1].indexOf(text[end - 1]) >= 0) end -= 1
    return text.slice(from, end)
  }

  // The parts of a query's words that say something, in order: ``term`` is null where a part is unknown.
  showcase.divided = function (words, guide) {
    var found = []
    words.forEach(function (word) {
      parts(word.join(""), guide.terms).forEach(function (part) {
        if (part.term && part.term.isFiller) return
        var text = part.term ? part.text : bare(part.text, guide.edges)
        if (text) found.push({ text: text, term: part.term })
      })
    })
    return found
  }
})(window.showcase)

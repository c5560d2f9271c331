// The keys a word is looked up by, and how to read their positions. A voice is one of three: the texts as written, the
// pinyin of names, and their initials; its prefix begins its keys.
;(function (showcase) {
  var index = showcase.index, tiers = index.tiers

  // Two characters are a key, and what is one longer than a common key: see hooks/showcase/site/search/keys.py.
  function isKey(mark, text) {
    if (text.length === 2) return true
    return index.isCommon(mark + text.slice(0, -1)) || index.isCommon(mark + text.slice(1))
  }

  // How far a key of few places reaches from each character of a word; 0 where there is none.
  function reaches(mark, word) {
    return Array.from({ length: word.length }, function (_, from) {
      for (var end = Math.min(word.length, from + index.longest()); end > from + 1; end -= 1) {
        var text = word.slice(from, end)
        if (!index.isCommon(mark + text) && isKey(mark, text)) return end
      }
      return 0
    })
  }

  // The fewest keys that together are the word, each with where it begins in it.
  showcase.cover = function (mark, word) {
    var reach = reaches(mark, word), found = [], covered = 0
    while (covered < word.length) {
      var best = 0
      for (var from = 0; from <= covered && from < word.length; from += 1) if (reach[from] > reach[best]) best = from
      found.push({ at: best, key: mark + word.slice(best, reach[best]) })
      covered = reach[best]
    }
    return found
  }

  // Positions at the end of a name are stored in a range of their own: map them back to ordinary positions.
  function unmoved(place) {
    var layout = index.layout(), inside = place % layout.span
    var isEnd = inside >= layout.areas[0] && inside < layout.areas[1]
    return isEnd && index.isFirst(Math.floor(place / layout.span)) ? place - layout.areas[0] : place
  }

  function tier(start, isEnd) {
    var layout = index.layout(), inside = start % layout.span
    if (!index.isFirst(Math.floor(start / layout.span)) || inside >= layout.areas[3]) return tiers.rest
    if (inside >= layout.areas[2]) return tiers.summary
    if (inside >= layout.areas[1]) return tiers.other
    return inside === 0 && isEnd ? tiers.exact : tiers.name
  }

  // Letters of pinyin have every second position; the first letter of a syllable has one more.
  showcase.voices = [
    {
      mark: "",
      plain: unmoved,
      begins: function () { return true },
      tier: tier,
      ofState: function (state) { return index.ofState[state] },
      record: index.recordOf
    }
  ].concat(["~", "'"].map(function (mark) {
    return {
      mark: mark,
      plain: function (place) { return place >>> 1 },
      begins: function (place) { return place & 1 },
      tier: function () { return tiers.sound },
      ofState: function (state) { return state === 1 ? tiers.sound : null },
      record: function (start) { return index.recordOf(start * 2) }
    }
  }))
})(window.showcase)

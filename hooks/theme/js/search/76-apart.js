// A question of which no record holds all: the records that hold most of its pieces.
;(function (showcase) {
  var LONGEST = 10, DIGITS = /^\d\d$/

  // The longest pieces of a text that records hold, each with what it hits. ``isWord`` tells which can be one.
  function split(text, above, isWord) {
    var tries = []
    for (var length = Math.min(text.length, LONGEST); length > 1; length -= 1) {
      for (var from = 0; from + length <= text.length; from += 1) {
        var isCut = DIGITS.test(text.slice(from - 1, from + 1)) || DIGITS.test(text.slice(from + length - 1, from + length + 1))
        if (!isCut) tries.push([from, from + length])
      }
    }
    function next() {
      if (!tries.length) return { found: [], dropped: text.length > 1 ? [text] : [] }
      var one = tries.shift()
      if (!isWord(text.slice(one[0], one[1]), text)) return next()
      return showcase.findWord(text.slice(one[0], one[1]), above).then(function (hits) {
        if (!hits.size) return next()
        var sides = [text.slice(0, one[0]), text.slice(one[1])].map(function (side) { return split(side, above, isWord) })
        return Promise.all(sides).then(function (sides) {
          return {
            found: sides[0].found.concat({ text: text.slice(one[0], one[1]), hits: hits }, sides[1].found),
            dropped: sides[0].dropped.concat(sides[1].dropped)
          }
        })
      })
    }
    return Promise.resolve(next())
  }

  // The records that hold most of the pieces.
  function together(pieces) {
    var counts = new Map(), most = 0, found = new Map()
    pieces.forEach(function (piece) {
      piece.hits.forEach(function (_, number) {
        counts.set(number, (counts.get(number) || 0) + 1)
        most = Math.max(most, counts.get(number))
      })
    })
    counts.forEach(function (count, number) {
      if (count < most) return
      found.set(number, pieces.reduce(function (sum, piece) { return sum + (piece.hits.get(number) || 0) }, 0))
    })
    return { hits: found, most: most }
  }

  // What the parts of a question hit where no record holds all of it; ``dropped`` is what is known nowhere.
  showcase.apart = function (parts, terms, above) {
    return Promise.all(parts.map(function (part) {
      // A word of the guide is divided into such words and what they leave; what is unknown, into halves and more.
      return split(part.text, above, function (text, whole) {
        return terms.has(text) ? !terms.get(text).isFiller : part.term ? text === whole : 2 * text.length >= whole.length
      })
    })).then(function (answers) {
      var pieces = [].concat.apply([], answers.map(function (one) { return one.found }))
      var dropped = [].concat.apply([], answers.map(function (one, at) { return parts[at].term ? [] : one.dropped }))
      return Object.assign(together(pieces), {
        words: pieces.map(function (piece) { return Array.from(piece.text) }),
        pieces: pieces.map(function (piece) { return piece.text }),
        dropped: dropped
      })
    })
  }
})(window.showcase)

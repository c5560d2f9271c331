// Slips: a word with one wrong character, one too many or too few, or other characters of the same sound.
;(function (showcase) {
  var index = showcase.index
  var LETTERS = /^[a-z]{4,}$/, SHORTEST = 4
  var opened

  // The sound of each usual character, with zh as z, ch as c, sh as s, ng as n: so do many hear it.
  function sounds() {
    opened = opened || index.once("sounds.json", "json").then(function (read) {
      var of = new Map()
      Object.keys(read).forEach(function (syllable) {
        Array.from(read[syllable]).forEach(function (one) { of.set(one, syllable) })
      })
      return of
    })
    return opened
  }

  function spoken(text, of) {
    return Array.from(text).map(function (one) { return of.get(one) || one })
  }

  function coarse(syllables) {
    return syllables.map(function (one) { return one.replace(/^([zcs])h/, "$1").replace(/ng$/, "n") }).join(" ")
  }

  // Whether two texts differ by one character: another, one more, one less, or two that have changed places.
  function isNear(a, b) {
    var from = 0, end = 0, shorter = Math.min(a.length, b.length)
    while (from < shorter && a[from] === b[from]) from += 1
    while (end < shorter - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
    var left = a.slice(from, a.length - end), right = b.slice(from, b.length - end)
    return left.length + right.length > 0 && Math.max(left.length, right.length) < 2 || isSwapped(left, right)
  }

  function isSwapped(left, right) {
    return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
  }

  showcase.isLetters = function (text) { return LETTERS.test(text) }

  function isHeard(text, term, of) {
    if (LETTERS.test(text)) return spoken(term, of).join("") === text
    return text !== term && text.length === term.length && coarse(spoken(text, of)) === coarse(spoken(term, of))
  }

  function isSlip(text, term, of) {
    if (/\d/.test(text) || text === term || LETTERS.test(text)) return false
    return term.length >= SHORTEST && text.length >= SHORTEST - 1 && isNear(text, term)
  }

  // The pieces of a division that a slip may lie in: some parts that follow one another, one of them unknown.
  function pieces(parts) {
    var found = []
    parts.forEach(function (_, from) {
      for (var end = from + 1; end <= parts.length; end += 1) {
        var some = parts.slice(from, end)
        if (!some.some(function (part) { return !part.term })) continue
        found.push({ from: from, end: end, text: some.map(function (part) { return part.text }).join("") })
      }
    })
    return found.filter(function (piece) { return piece.text.length > 1 }).sort(function (a, b) {
      return b.text.length - a.text.length
    })
  }

  // The parts with the word that was meant in place of a slip, or null. A question that says what it is about without
  // the unknown word is not made another one by a word that is merely written alike: 不给买社保 is not 不给钱.
  showcase.mended = function (parts, guide) {
    var every = pieces(parts), isClear = parts.some(function (part) { return part.term && part.term.situation !== undefined })
    if (!every.length) return Promise.resolve(null)
    return sounds().then(function (of) {
      for (var number = 0; number < every.length; number += 1) {
        var piece = every[number], term = meant(piece.text, guide, of, isClear)
        if (term && !parts.some(function (part) { return part.text === term })) return { wrong: piece.text, right: term, text: written(parts, piece, term) }
      }
      return null
    })
  }

  function meant(text, guide, of, isClear) {
    return Array.from(guide.terms.keys()).find(function (term) {
      var parts = guide.terms.get(term)
      if (term.length < 2 || parts.isFiller || parts.place) return false
      return isHeard(text, term, of) || !isClear && isSlip(text, term, of)
    })
  }

  function written(parts, piece, term) {
    var texts = parts.map(function (part) { return part.text })
    texts.splice(piece.from, piece.end - piece.from, term)
    return texts.join(" ")
  }

  // The name that was meant, or null: a name that holds the text but for one slip.
  showcase.meantName = function (text, names) {
    if (Array.from(text).length < SHORTEST) return Promise.resolve(null)
    return Promise.all([sounds(), showcase.closest(text, names)]).then(function (both) {
      return Promise.all(both[1].map(showcase.record)).then(function (records) {
        var found = records.find(function (record) { return holds(showcase.plain(record.name), text, both[0]) })
        return found ? found.name : null
      })
    })
  }

  function holds(name, text, of) {
    var isSound = LETTERS.test(text), whole = isSound ? spoken(name, of) : Array.from(name)
    return whole.some(function (_, from) {
      if (!isSound) return isNear(whole.slice(from, from + text.length).join(""), text)
      for (var end = from + 2; end <= whole.length; end += 1) {
        if (isNear(whole.slice(from, end).join(""), text)) return true
      }
      return false
    })
  }
})(window.showcase)

// Finding: a word is in a text where its pairs of characters stand one after another.
;(function (showcase) {
  var index = showcase.index
  var LETTERS = /^[a-z0-9]*[a-z][a-z0-9]*$/
  var CLOSEST = 5, LONGEST = 12

  function keep(found, number, tier) {
    if (!found.has(number) || found.get(number) > tier) found.set(number, tier)
  }

  // The pairs of a word: every second one, the last ending with the word.
  function pairs(word, first, other) {
    var found = []
    for (var at = 0; at < word.length; at += 2) {
      var from = Math.min(at, word.length - 2)
      found.push({ at: from, key: (at ? other : first) + word[from] + word[from + 1] })
    }
    return found
  }

  // Where a word begins: each place, and whether a name ends with it. ``places`` are those of its pairs.
  function starts(word, parts, places, isText) {
    var found = null
    var shortest = parts.map(function (part, number) { return number })
    shortest.sort(function (a, b) { return places[a].length - places[b].length })
    var ended = new Set()
    shortest.forEach(function (number) {
      var at = parts[number].at, kept = new Set()
      places[number].forEach(function (place) {
        var plain = isText ? index.unmoved(place) : place
        if (found && !found.has(plain - at)) return
        kept.add(plain - at)
        if (plain !== place && at === word.length - 2) ended.add(plain - at)
      })
      found = kept
    })
    return { starts: found, ended: ended }
  }

  function phrase(word, first, other, found) {
    var parts = pairs(word, first, other), isText = !other
    return Promise.all(parts.map(function (part) { return index.places(part.key) })).then(function (places) {
      var all = starts(word, parts, places, isText)
      all.starts.forEach(function (start) {
        keep(found, index.recordOf(start), isText ? index.tier(start, all.ended.has(start)) : index.sound)
      })
      return found
    })
  }

  // The records that hold a word, each with the best place it stands in: 0 is the whole name, 5 the end.
  function one(word) {
    var found = new Map()
    if (word.length === 1) {
      return index.places(word[0]).then(function (places) {
        places.forEach(function (place) { keep(found, Math.floor(place / 4), index.areas[place % 4]) })
        return found
      })
    }
    var asked = [phrase(word, "", "", found)]
    if (LETTERS.test(word.join(""))) asked.push(phrase(word, "^", "~", found), phrase(word, "'", "'", found))
    return Promise.all(asked).then(function () { return found })
  }

  // The records that hold every word.
  showcase.find = function (words) {
    return Promise.all(words.map(one)).then(function (answers) {
      return answers.reduce(function (kept, others) {
        var both = new Map()
        kept.forEach(function (tier, number) {
          if (others.has(number)) both.set(number, tier + others.get(number))
        })
        return both
      })
    })
  }

  function count(keys, isName, scores) {
    return Promise.all(keys.map(index.places)).then(function (places) {
      places.forEach(function (some) {
        new Set(some.filter(isName).map(isName.record)).forEach(function (number) {
          scores.set(number, (scores.get(number) || 0) + 1)
        })
      })
    })
  }

  function inName(place) { return index.tier(index.unmoved(place)) <= 2 }
  inName.record = index.recordOf
  function letterInName(place) { return place % 4 < 2 }
  letterInName.record = function (place) { return Math.floor(place / 4) }
  function anywhere() { return true }
  anywhere.record = index.recordOf

  // The projects and organisations whose names share most with a query: pairs of characters, or else characters.
  showcase.closest = function (words, names) {
    var word = words.join("").length ? [].concat.apply([], words).slice(0, LONGEST) : []
    var scores = new Map()
    var sounds = LETTERS.test(word.join(""))
    var keys = word.slice(1).map(function (character, at) { return (sounds ? "~" : "") + word[at] + character })
    return count(Array.from(new Set(keys)), sounds ? anywhere : inName, scores).then(function () {
      return scores.size || sounds ? null : count(Array.from(new Set(word)), letterInName, scores)
    }).then(function () {
      var ranked = Array.from(scores).filter(function (pair) { return pair[0] < names })
      ranked.sort(function (a, b) { return b[1] - a[1] || a[0] - b[0] })
      return ranked.slice(0, CLOSEST).map(function (pair) { return pair[0] })
    })
  }
})(window.showcase)

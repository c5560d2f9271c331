// Matching: a text contains a word where the keys that cover the word occur one after another.
;(function (showcase) {
  var index = showcase.index, tiers = index.tiers
  var LETTERS = /^[a-z0-9]*[a-z][a-z0-9]*$/

  function keep(found, number, tier) {
    if (!found.has(number) || found.get(number) > tier) found.set(number, tier)
  }

  // The start positions of a word, each with whether a name ends with it. ``places`` are the positions of its keys.
  function starts(voice, parts, places) {
    var found = null, last = parts.length - 1
    var shortest = parts.map(function (_, number) { return number })
    shortest.sort(function (a, b) { return places[a].length - places[b].length })
    var ended = new Set()
    shortest.forEach(function (number) {
      var at = parts[number].at, kept = new Set()
      places[number].forEach(function (place) {
        var plain = voice.plain(place)
        if ((found && !found.has(plain - at)) || (number === 0 && !voice.begins(place))) return
        kept.add(plain - at)
        if (number === last && plain !== place) ended.add(plain - at)
      })
      found = kept
    })
    return { starts: found, ended: ended }
  }

  // Adds the records that contain a word in one field kind (text, pinyin, initials).
  function speak(voice, word, found) {
    if (word.length === 1 || index.isCommon(voice.mark + word)) {
      return index.hits(voice.mark + word, function (number, state) {
        var tier = voice.ofState(state)
        if (tier !== null) keep(found, number, tier)
      })
    }
    var parts = showcase.cover(voice.mark, word)
    return Promise.all(parts.map(function (part) { return index.places(part.key) })).then(function (places) {
      var all = starts(voice, parts, places)
      all.starts.forEach(function (start) { keep(found, voice.record(start), voice.tier(start, all.ended.has(start))) })
    })
  }

  // A name counts as text of all that belongs to its record.
  function lend(found, above) {
    function isNamed(number) { return found.get(number) <= tiers.name }
    above.forEach(function (upper, number) {
      if (!found.has(number) && (isNamed(upper) || isNamed(above[upper]))) found.set(number, tiers.rest)
    })
    return found
  }

  // The records that contain a word, each with its best rank: 0 is the whole name, 5 the end.
  function one(word, above) {
    var found = new Map(), isSound = word.length > 1 && LETTERS.test(showcase.spelt(word))
    var voices = showcase.voices.slice(0, isSound ? undefined : 1)
    return Promise.all(voices.map(function (voice) {
      var words = voice.mark === "~" ? showcase.spellings(word) : [word]
      return Promise.all(words.map(function (each) { return speak(voice, each, found) }))
    })).then(function () {
      return lend(found, above)
    })
  }

  // The records that contain every word. ``above`` gives the parent of each record.
  showcase.find = function (words, above) {
    return Promise.all(words.map(function (word) { return one(word.join(""), above) })).then(function (answers) {
      return answers.reduce(function (kept, others) {
        var both = new Map()
        kept.forEach(function (tier, number) {
          if (others.has(number)) both.set(number, tier + others.get(number))
        })
        return both
      })
    })
  }

  // The records that contain one word.
  showcase.findWord = one
})(window.showcase)

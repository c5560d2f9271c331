// Matching: a text contains a word where the keys that cover the word occur one after another.
;(function (showcase) {
  var index = showcase.index, tiers = index.tiers
  var LETTERS = /^[a-z0-9]*[a-z][a-z0-9]*$/
  var CLOSEST = 5, LONGEST = 12

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

  // The records whose names contain a key.
  function named(voice, key) {
    var found = new Set()
    function add(number, tier) { if (tier === null || tier <= tiers.sound) found.add(number) }
    if (key.length === 1 || index.isCommon(voice.mark + key)) {
      var hits = index.hits(voice.mark + key, function (number, state) { add(number, voice.ofState(state)) })
      return hits.then(function () { return found })
    }
    return index.places(voice.mark + key).then(function (places) {
      places.forEach(function (place) { add(voice.record(voice.plain(place)), voice.tier(voice.plain(place))) })
      return found
    })
  }

  function count(voice, keys, scores) {
    return Promise.all(Array.from(new Set(keys)).map(function (key) { return named(voice, key) })).then(function (all) {
      all.forEach(function (numbers) {
        numbers.forEach(function (number) { scores.set(number, (scores.get(number) || 0) + 1) })
      })
    })
  }

  // The projects and organisations whose names share most with a query: pairs of characters, or else characters.
  showcase.closest = function (words, names) {
    var word = [].concat.apply([], words).join("").slice(0, LONGEST), scores = new Map()
    if (LETTERS.test(showcase.spelt(word))) word = showcase.spelt(word)
    var isSound = LETTERS.test(word), voice = showcase.voices[isSound ? 1 : 0]
    var pairs = Array.from(word).slice(1).map(function (_, at) { return word.slice(at, at + 2) })
    return count(voice, pairs, scores).then(function () {
      return scores.size || isSound ? null : count(voice, word.split(""), scores)
    }).then(function () {
      var ranked = Array.from(scores).filter(function (pair) { return pair[0] < names })
      ranked.sort(function (a, b) { return b[1] - a[1] || a[0] - b[0] })
      return ranked.slice(0, CLOSEST).map(function (pair) { return pair[0] })
    })
  }
})(window.showcase)

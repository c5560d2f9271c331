// Matching: a text contains a word where the keys that cover the word occur one after another.
;(function (showcase) {
  var index = showcase.index, tiers = index.tiers
  var LETTERS = /^[a-z0-9]*[a-z][a-z0-9]*$/
  var asked, answers

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

  // The records that contain a word themselves, each with its best rank: 0 is the whole name, 5 the end.
  function alone(word) {
    var found = new Map(), isSound = word.length > 1 && LETTERS.test(showcase.spelt(word))
    var voices = showcase.voices.slice(0, isSound ? undefined : 1)
    return Promise.all(voices.map(function (voice) {
      var words = voice.mark === "~" ? showcase.spellings(word) : [word]
      return Promise.all(words.map(function (each) { return speak(voice, each, found) }))
    })).then(function () { return found })
  }

  // What each word hits; kept until other words are asked for.
  function every(words) {
    var query = words.join(" ")
    if (query !== asked) answers = Promise.all(words.map(function (word) { return alone(word.join("")) }))
    asked = query
    return answers
  }

  function together(answers) {
    return answers.reduce(function (kept, others) {
      var both = new Map()
      kept.forEach(function (tier, number) {
        if (others.has(number)) both.set(number, tier + others.get(number))
      })
      return both
    })
  }

  // Those that stand first whatever lent names add: what they add ranks last for one word at least.
  function surely(answers) {
    var found = new Map(), sum = 0, worst = 0
    answers.forEach(function (hits) {
      var best = tiers.rest
      hits.forEach(function (tier) { best = Math.min(best, tier) })
      sum += best
      worst = Math.max(worst, best)
    })
    together(answers).forEach(function (tier, number) {
      if (tier < tiers.rest + sum - worst) found.set(number, tier)
    })
    return found
  }

  // The records that contain every word. ``above`` gives the parent of each record; without it, those that stand first.
  showcase.find = function (words, above) {
    return every(words).then(function (answers) {
      return above ? together(answers.map(function (hits) { return lend(hits, above) })) : surely(answers)
    })
  }

  // The records that contain one word.
  showcase.findWord = function (word, above) {
    return alone(word).then(function (hits) { return lend(hits, above) })
  }
})(window.showcase)

// The names most like a query, by the pairs of characters that they share with it.
;(function (showcase) {
  var index = showcase.index, tiers = index.tiers
  var LETTERS = /^[a-z0-9]*[a-z][a-z0-9]*$/
  var CLOSEST = 5, LONGEST = 12

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

  // The projects and organisations whose names share most with a word.
  showcase.closest = function (text, names) {
    var word = text.slice(0, LONGEST), scores = new Map()
    if (LETTERS.test(showcase.spelt(word))) word = showcase.spelt(word)
    var voice = showcase.voices[LETTERS.test(word) ? 1 : 0]
    var pairs = Array.from(word).slice(1).map(function (_, at) { return word.slice(at, at + 2) })
    return count(voice, pairs, scores).then(function () {
      var ranked = Array.from(scores).filter(function (pair) { return pair[0] < names })
      ranked.sort(function (a, b) { return b[1] - a[1] || a[0] - b[0] })
      return ranked.slice(0, CLOSEST).map(function (pair) { return pair[0] })
    })
  }
})(window.showcase)

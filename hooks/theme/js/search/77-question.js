// A question: the records that hold its words as they stand; else those of the words that it can be taken apart into,
// once slips are mended. Beside them what the guide knows: the situations it is about, and pages of the site.
;(function (showcase) {
  var tiers = showcase.index.tiers
  var SITUATIONS = 3, PAGES = 4

  // The situations a question is about, the likeliest first: the longer its words, the likelier.
  function situations(parts, guide) {
    var scores = new Map()
    parts.forEach(function (part) {
      if (!part.term || part.term.situation === undefined) return
      var number = part.term.situation
      scores.set(number, (scores.get(number) || 0) + part.text.length * guide.situations[number].weight)
    })
    return Array.from(scores).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0] }).slice(0, SITUATIONS)
      .map(function (pair) { return pair[0] })
  }

  function isOf(meaning) {
    return function (part) { return Boolean(part.term) && part.term[meaning] !== undefined }
  }

  // Whether a question asks for a record: by its name, by a number that it states, or by the name of some body.
  function asksForRecord(parts, hits, words) {
    var best = Math.min.apply(null, [Infinity].concat(Array.from(hits.values())))
    var rest = parts.filter(function (part) { return !isOf("situation")(part) && !isOf("place")(part) })
    if (!parts.some(isOf("situation"))) return true
    if (best === tiers.exact && words.length === 1 && words[0].join("") !== parts[0].text) return true
    if (!rest.length) return false
    if (parts.some(function (part, at) { return at > 0 && isOf("isBody")(part) && !parts[at - 1].term })) return true
    return hits.size > 0 && (best <= tiers.other * words.length || rest.some(function (part) { return /\d/.test(part.text) }))
  }

  function pages(parts, guide) {
    var texts = parts.filter(function (part) { return !isOf("place")(part) }).map(function (part) { return part.text })
    var found = guide.pages.filter(function (page) {
      return texts.length && texts.every(function (text) { return page.text.indexOf(text) >= 0 })
    })
    function rank(page) { return page.plain === texts[0] ? 0 : page.plain.indexOf(texts[0]) >= 0 ? 1 : 2 }
    return found.sort(function (a, b) { return rank(a) - rank(b) }).slice(0, PAGES)
  }

  // What the guide answers; with a place, the situation's page for it.
  function help(parts, guide, hits, words) {
    var found = { pages: pages(parts, guide), situations: [] }
    var numbers = asksForRecord(parts, hits, words) ? [] : situations(parts, guide), place = parts.find(isOf("place"))
    found.situations = numbers.map(function (number) { return guide.situations[number] })
    if (!numbers.length) return Promise.resolve(found)
    var near = place && showcase.guide.nearest(guide, numbers[0], place.term.place)
    return Promise.all([showcase.guide.steps(), near]).then(function (both) {
      found.step = both[0][numbers[0]]
      found.place = both[1]
      found.asked = place && place.term.place[place.term.place.length - 1]
      return found
    })
  }

  // What is meant where a word is a slip: another question, or null.
  function mended(parts, guide, model, words) {
    return showcase.mended(parts, guide).then(function (found) {
      if (found || words.length > 1 || parts.some(isOf("situation"))) return found
      var whole = words[0].join("")
      return showcase.meantName(whole, model.names).then(function (name) {
        return name && { wrong: whole, right: name, text: name }
      })
    })
  }

  // The word of the guide that is written as its sound, falvyuanzhu; else the parts as they are.
  function heard(parts, guide) {
    if (parts.length !== 1 || parts[0].term || !showcase.isLetters(parts[0].text)) return Promise.resolve(parts)
    return showcase.mended(parts, guide).then(function (found) {
      return found ? showcase.divided([Array.from(found.right)], guide) : parts
    })
  }

  function taken(parts, guide, model, words) {
    return Promise.all([help(parts, guide, new Map(), words), showcase.apart(parts, guide.terms, model.above)]).then(function (both) {
      return Object.assign(both[1], { help: both[0] })
    })
  }

  // What a question hits, its words as they are marked, and what the guide answers.
  function ask(model, query, isMended) {
    var words = showcase.words(query)
    if (!words.length) return Promise.resolve({ words: [], hits: null })
    return Promise.all([showcase.find(words, model.above), showcase.guide.open(model)]).then(function (both) {
      var hits = both[0], guide = both[1], parts = showcase.divided(words, guide)
      if (hits.size || !parts.length) {
        return heard(parts, guide).then(function (meant) {
          return help(meant, guide, meant === parts ? hits : new Map(), words)
        }).then(function (found) { return { words: words, hits: hits, help: found } })
      }
      return showcase.guide.locate(guide).then(function () {
        parts = showcase.divided(words, guide)
        return isMended ? null : mended(parts, guide, model, words)
      }).then(function (other) {
        if (!other) return taken(parts, guide, model, words)
        return ask(model, other.text, true).then(function (found) { return Object.assign(found, { mended: other }) })
      })
    })
  }

  showcase.ask = function (model, query) { return ask(model, query, false) }
})(window.showcase)

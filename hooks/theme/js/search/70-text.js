// The text side of search: what a query's characters are, and where they stand in a text.
// A character is a letter or digit of any script in its plain form: half-width, lower case, simplified. Spaces and
// punctuation do not count.
window.showcase = window.showcase || {}
;(function (showcase) {
  var CHARACTER = /[\p{L}\p{N}]/u
  var COUNTED = /(\d)\s+(?=[余多几万亿千百人名位件场次个家元份小篇条户堂起宗])/g
  var simplified = new Map()

  // The traditional characters a query may hold, each followed by its simplified form.
  showcase.foldBy = function (pairs) {
    var every = Array.from(pairs)
    for (var at = 0; at < every.length; at += 2) simplified.set(every[at], every[at + 1])
  }

  function plain(text) {
    return text.normalize("NFKC").toLowerCase()
  }

  // The characters of a text, each with the place it comes from.
  function characters(text) {
    var found = { text: "", at: [] }
    var index = 0
    Array.from(text).forEach(function (original) {
      Array.from(plain(original)).forEach(function (one) {
        if (!CHARACTER.test(one)) return
        one = simplified.get(one) || one
        found.text += one
        for (var unit = 0; unit < one.length; unit += 1) found.at.push(index)
      })
      index += original.length
    })
    return found
  }

  // A text as the index compares it.
  showcase.plain = function (text) {
    return characters(text).text
  }

  // A query's words, each as its characters: 「法律 援助」 asks for both. A number and its unit are one: 「20 余人」.
  showcase.words = function (query) {
    var words = query.replace(COUNTED, "$1").split(/\s+/).map(function (word) {
      return Array.from(characters(word).text)
    })
    return words.filter(function (word) {
      return word.length > 0
    })
  }

  // Where each word first stands in the text: [start, end] pairs in order, none overlapping.
  showcase.spans = function (text, words) {
    var found = characters(text)
    var spans = []
    words.forEach(function (word) {
      var start = found.text.indexOf(word.join(""))
      if (start < 0) return
      var last = found.at[start + word.join("").length - 1]
      spans.push([found.at[start], last + Array.from(text.slice(last))[0].length])
    })
    spans.sort(function (a, b) {
      return a[0] - b[0]
    })
    return spans.filter(function (span, index) {
      return index === 0 || span[0] >= spans[index - 1][1]
    })
  }

  // Writes a text into an element with its matched words marked.
  showcase.mark = function (element, text, words) {
    var done = 0
    element.textContent = ""
    showcase.spans(text, words).forEach(function (span) {
      var mark = document.createElement("mark")
      mark.textContent = text.slice(span[0], span[1])
      element.append(text.slice(done, span[0]), mark)
      done = span[1]
    })
    element.append(text.slice(done))
  }
})(window.showcase)

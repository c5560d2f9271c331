// What a result quotes: the sentences of a record that hold a query's words.
;(function (showcase) {
  var STOP = /[。！？；\n]/
  var AROUND = 36

  // The sentences of a text: [start, end] pairs.
  function sentences(text) {
    var found = [], start = 0
    for (var end = 1; end <= text.length; end += 1) {
      if (end < text.length && !STOP.test(text[end - 1])) continue
      found.push([start, end])
      start = end
    }
    return found
  }

  // The sentence that holds most of the words, of equals the longest: it says most; the beginning where none does.
  function fullest(text, words) {
    var best = { held: -1, length: 0, at: [0, 0] }
    sentences(text).forEach(function (at) {
      var held = showcase.spans(text.slice(at[0], at[1]), words).length, length = held ? at[1] - at[0] : 0
      if (held > best.held || (held === best.held && length > best.length)) best = { held: held, length: length, at: at }
    })
    return best.at
  }

  // The fullest sentence, cut around its first word where it is long, and followed by the next where it is short.
  showcase.excerpt = function (text, words) {
    var at = fullest(text, words), start = at[0], end = at[1]
    var first = (showcase.spans(text.slice(start, end), words)[0] || [0])[0] + start
    if (first - start > AROUND) start = first - AROUND / 2
    while (end < text.length && end - start < AROUND) {
      end += sentences(text.slice(end))[0][1]
    }
    var cut = Math.min(end, start + 3 * AROUND)
    return (start > at[0] ? "…" : "") + text.slice(start, cut) + (cut < end ? "…" : "")
  }

  // A text from the sentence with the first word on, where that does not stand near its beginning.
  showcase.from = function (text, words) {
    var spans = showcase.spans(text, words)
    if (!spans.length || spans[0][0] < 2 * AROUND) return text
    var start = fullest(text, words)[0]
    return (start > 0 ? "…" : "") + text.slice(start)
  }
})(window.showcase)

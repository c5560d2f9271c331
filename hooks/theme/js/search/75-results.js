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
// The list of results: cards made from the page's template, filled with what each record shows.
;(function (showcase) {
  function slot(copy, name) {
    return copy.querySelector("[data-slot=" + name + "]")
  }

  function fill(copy, name, text) {
    slot(copy, name).textContent = text || ""
  }

  function figure(copy, parts) {
    var place = slot(copy, "figure")
    place.hidden = !parts
    if (!parts) return
    fill(copy, "prefix", parts[0])
    fill(copy, "number", parts[1])
    fill(copy, "suffix", parts[2])
    fill(copy, "label", parts[3])
  }

  function mark(page, name) {
    var drawn = name && page.querySelector("template[data-mark='" + name + "']")
    return drawn ? drawn.content.cloneNode(true) : ""
  }

  // What to show of the text: the summary, from the sentence with the words on; or else the sentence that holds them.
  function excerpt(record, words) {
    var summary = record.summary || "", text = record.text || ""
    if (showcase.spans(summary, words).length) return showcase.from(summary, words)
    return showcase.spans(text, words).length ? showcase.excerpt(text, words) : summary || showcase.excerpt(text, words)
  }

  // One result.
  function card(page, record, words, root) {
    var copy = page.querySelector("[data-search-item]").content.firstElementChild.cloneNode(true)
    var title = slot(copy, "title")
    copy.dataset.record = record.key
    slot(copy, "kind").append(mark(page, record.mark), record.kind)
    fill(copy, "when", record.when)
    title.href = new URL(record.url, root)
    showcase.mark(title, record.name, words)
    showcase.mark(slot(copy, "branch"), record.branch || "", words)
    showcase.mark(slot(copy, "place"), record.place || "", words)
    slot(copy, "anonymous").hidden = !record.anonymous
    showcase.mark(slot(copy, "excerpt"), excerpt(record, words), words)
    ;(record.fields || []).forEach(function (name) {
      var one = document.createElement("span")
      showcase.mark(one, name, words)
      slot(copy, "fields").append(one, " ")
    })
    figure(copy, record.figure)
    slot(copy, "foot").hidden = !record.fields && !record.figure
    return copy
  }

  // Writes the number of results: 16 个项目，出自 10 个党组织.
  function tell(status, text) {
    status.textContent = ""
    text.split(/(\d+)/).forEach(function (part, at) {
      var one = document.createElement(at === 1 ? "b" : "span")
      one.textContent = part
      if (part) status.append(one)
    })
  }

  showcase.results = { card: card, tell: tell, mark: mark }
})(window.showcase)

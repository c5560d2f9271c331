// The search index: which records hold a word, and how well. Files are asked for as words need them, each once.
// How they are laid out is told in hooks/showcase/writing/search_index.py.
;(function (showcase) {
  var root = new URL("..", document.currentScript.src)
  var BY_AREA = [1, 2, 4, 5]
  var EXACT = 0, NAME = 1, OTHER = 2, SOUND = 3, SUMMARY = 4, REST = 5
  var files = {}
  var opened, layout, recordOf

  function get(address, read, options) {
    return fetch(new URL(address, root), options).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status + " " + address)
      return answer[read]()
    })
  }

  function once(name, read) {
    var address = "search/" + layout.edition + "/" + name
    return (files[address] = files[address] || get(address, read))
  }

  // A record has one span, a long one several: the record of each span.
  function spans(found) {
    var further = new Map(found.long), all = []
    for (var number = 0; number < found.records; number += 1) {
      for (var left = further.get(number) || 0; left >= 0; left -= 1) all.push(number)
    }
    return all
  }

  function open() {
    opened = opened || get("search/index.json", "json", { cache: "no-cache" }).then(function (found) {
      layout = found
      recordOf = spans(found)
      showcase.foldBy(found.fold)
      return found
    })
    return opened
  }

  function shardOf(key) {
    var digest = 0x811c9dc5
    Array.from(key).forEach(function (character) {
      digest = Math.imul(digest ^ character.codePointAt(0), 0x01000193) >>> 0
    })
    return digest % layout.shards
  }

  // Ascending numbers, kept as the steps between them, seven bits a byte.
  function numbers(bytes) {
    var found = [], last = 0, step = 0, weight = 1
    for (var at = 0; at < bytes.length; at += 1) {
      step += (bytes[at] & 127) * weight
      weight *= 128
      if (bytes[at] > 127) continue
      found.push((last += step))
      step = 0
      weight = 1
    }
    return found
  }

  // The places of a key.
  function places(key) {
    return once("words/" + shardOf(key) + ".bin", "arrayBuffer").then(function (file) {
      var length = new DataView(file).getUint32(0)
      var head = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length)))
      var start = 4 + length
      for (var at = 0; at < head.length; at += 1) {
        if (head[at][0] === key) return numbers(new Uint8Array(file, start, head[at][1]))
        start += head[at][1]
      }
      return []
    })
  }

  function isFirst(span) {
    return span === 0 || recordOf[span] !== recordOf[span - 1]
  }

  // The last pair of a name stands in an area of its own: back to its place beside the others.
  function unmoved(place) {
    var inside = place % layout.span
    var moved = inside >= layout.areas[0] && inside < layout.areas[1] && isFirst(Math.floor(place / layout.span))
    return moved ? place - layout.areas[0] : place
  }

  function tier(start, ended) {
    var inside = start % layout.span
    if (!isFirst(Math.floor(start / layout.span)) || inside >= layout.areas[3]) return REST
    if (inside >= layout.areas[2]) return SUMMARY
    if (inside >= layout.areas[1]) return OTHER
    return inside === 0 && ended ? EXACT : NAME
  }

  showcase.index = {
    open: open,
    places: places,
    unmoved: unmoved,
    tier: tier,
    sound: SOUND,
    areas: BY_AREA,
    recordOf: function (place) { return recordOf[Math.floor(place / layout.span)] },
    facets: function () { return open().then(function () { return once("facets.json", "json") }) },
    order: function () { return open().then(function () { return once("order.json", "json") }) },
    // What a result shows.
    record: function (number) {
      return once("records/" + Math.floor(number / layout.recordsAFile) + ".json", "json").then(function (some) {
        return some[number % layout.recordsAFile]
      })
    }
  }
})(window.showcase)

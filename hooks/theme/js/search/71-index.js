// The search index: which records hold a key, how well, and where. Files are asked for as words need them, each once.
// Their format is described in hooks/showcase/site/search/index.py and the modules it names.
;(function (showcase) {
  var root = new URL("..", document.currentScript.src)
  var TIERS = { exact: 0, name: 1, other: 2, sound: 3, summary: 4, rest: 5 }
  var OF_STATE = [null, TIERS.exact, TIERS.name, TIERS.other, TIERS.summary, TIERS.rest]
  var STATES = 6, STEPS = 0
  var files = {}, common = new Map()
  var opened, layout, recordOf

  function get(address, read, options) {
    return fetch(new URL(address, root), options).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status + " " + address)
      return answer[read]()
    })
  }

  // A release keeps no search of an earlier one: a page that was open when the site was published anew loads itself anew.
  function renewed(error) {
    return get("search/index.json", "json", { cache: "no-cache" }).then(function (now) {
      if (now.edition === layout.edition) throw error
      window.location.reload()
      return new Promise(function () {})
    })
  }

  function once(name, read) {
    var address = "search/" + layout.edition + "/" + name
    return (files[address] = files[address] || get(address, read).catch(renewed))
  }

  // The record of each span: a record has one span, a long one several.
  function spans(found) {
    var further = new Map(found.long), all = []
    for (var number = 0; number < found.records; number += 1) {
      for (var left = further.get(number) || 0; left >= 0; left -= 1) all.push(number)
    }
    return all
  }

  function open() {
    return (opened = opened || get("search/index.json", "json", { cache: "no-cache" }).then(function (found) {
      layout = found
      recordOf = spans(found)
      found.common.forEach(function (key, number) { common.set(key, number) })
      showcase.foldBy(found.fold)
      return found
    }))
  }

  function shardOf(key) {
    var digest = 0x811c9dc5
    for (var at = 0; at < key.length; at += 1) digest = Math.imul(digest ^ key.charCodeAt(at), 0x01000193) >>> 0
    return digest % layout.shards
  }

  // The part of a file that belongs to a key.
  function part(file, key) {
    var view = new DataView(file), length = view.getUint32(0, true), count = view.getUint32(4, true)
    var at = 8 + 4 * count, keys = String.fromCharCode.apply(null, new Uint16Array(file, at, length)).split("\0")
    var number = keys.indexOf(key)
    if (number < 0) return new ArrayBuffer(0)
    at += 2 * length
    for (var before = 0; before < number; before += 1) at += view.getUint32(8 + 4 * before, true)
    return file.slice(at, at + view.getUint32(8 + 4 * number, true))
  }

  function value(key) {
    if (common.has(key)) return once("common/" + common.get(key) + ".bin", "arrayBuffer")
    return once("words/" + shardOf(key) + ".bin", "arrayBuffer").then(function (file) { return part(file, key) })
  }

  // Ascending numbers, kept as the steps between them, seven bits a byte.
  function steps(bytes) {
    var found = [], last = 0, step = 0, weight = 1
    for (var at = 1; at < bytes.length; at += 1) {
      step += (bytes[at] & 127) * weight
      weight *= 128
      if (bytes[at] > 127) continue
      found.push((last += step))
      step = 0
      weight = 1
    }
    return found
  }

  // The states of all records, three a byte.
  function digits(bytes, act) {
    for (var record = 0, at = 1; at < bytes.length; at += 1) {
      for (var left = bytes[at], end = record + 3; record < end; record += 1, left = Math.floor(left / STATES)) {
        if (left % STATES) act(record, left % STATES)
      }
    }
  }

  showcase.index = {
    open: open,
    tiers: TIERS,
    ofState: OF_STATE,
    isCommon: function (key) { return common.has(key) },
    // No key is longer: two characters, or one more than a common key.
    longest: function () { return layout.longest },
    // The records that contain one character, or a common key: ``act`` is called with each and its state.
    hits: function (key, act) {
      return value(key).then(function (file) {
        var bytes = new Uint8Array(file)
        if (bytes[0] !== STEPS) return digits(bytes, act)
        return steps(bytes).forEach(function (code) { act(Math.floor(code / STATES), code % STATES) })
      })
    },
    // The places of a key that is not common.
    places: function (key) {
      return value(key).then(function (file) { return steps(new Uint8Array(file)) })
    },
    layout: function () { return layout },
    recordOf: function (place) { return recordOf[Math.floor(place / layout.span)] },
    isFirst: function (span) { return span === 0 || recordOf[span] !== recordOf[span - 1] },
    // Which values and places there are, and how the results are filed.
    head: function () { return open().then(function () { return once("facets.json", "json") }) },
    // A whole file of columns: parents.bin, facets.bin or order.bin.
    columns: function (name) { return open().then(function () { return once(name + ".bin", "arrayBuffer") }) },
    // A file, as ``read`` reads it.
    once: once
  }
})(window.showcase)

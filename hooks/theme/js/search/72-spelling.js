// The pinyin that a query means: the index writes ü as v, readers write v, u, yu or ü.
;(function (showcase) {
  var MOST_VARIED = 4

  // A word in the letters of the index, where ü is v, and without tones: lǜshī is lvshi, xü is xu.
  showcase.spelt = function (word) {
    var plain = word.normalize("NFD").replace(/u\u0308/g, "v").replace(/[\u0300-\u036f]/g, "")
    return plain.replace(/([jqxy])v/g, "$1u").replace(/lyu/g, "lv")
  }

  // Every reading of a word in which u or yu may stand for ü: lushi for lvshi, nyu for nv; renyuan stays what it is.
  showcase.spellings = function (word) {
    var parts = showcase.spelt(word).split(/(nyu|[ln]u(?![oa]))/), all = [""]
    var isLong = parts.length > 2 * MOST_VARIED + 1
    if (isLong) return [parts.join(""), parts.map(umlaut).join("")]
    parts.forEach(function (part, number) {
      var ways = number % 2 ? [part, umlaut(part, number)] : [part]
      all = [].concat.apply([], all.map(function (begun) {
        return ways.map(function (way) { return begun + way })
      }))
    })
    return all
  }

  function umlaut(part, number) {
    return number % 2 ? part[0] + "v" : part
  }
})(window.showcase)

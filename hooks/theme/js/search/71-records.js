// What results show: files of a few records each, as many as have room.
;(function (showcase) {
  var index = showcase.index
  var fileOf = [], firstOf = []

  // The number of records in each file is one base-36 digit.
  function open() {
    if (fileOf.length) return
    Array.from(index.layout().results).forEach(function (digit, file) {
      firstOf.push(fileOf.length)
      for (var left = parseInt(digit, 36); left > 0; left -= 1) fileOf.push(file)
    })
  }

  // The parts of a result by their names.
  function named(parts) {
    var found = {}
    index.layout().columns.forEach(function (name, at) { found[name] = parts[at] })
    return found
  }

  showcase.record = function (number) {
    open()
    var file = fileOf[number]
    return index.once("records/" + file + ".json", "json").then(function (some) {
      return named(some[number - firstOf[file]])
    })
  }
})(window.showcase)

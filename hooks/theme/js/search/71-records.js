// What results show: files of a few records each, as many as have room.
;(function (showcase) {
  var index = showcase.index
  var fileOf = [], firstOf = []

  // How many records each file holds.
  showcase.filed = function (counts) {
    counts.forEach(function (count, file) {
      firstOf.push(fileOf.length)
      for (var left = count; left > 0; left -= 1) fileOf.push(file)
    })
  }

  // The parts of a result by their names.
  function named(parts) {
    var found = {}
    index.layout().columns.forEach(function (name, at) { found[name] = parts[at] })
    return found
  }

  showcase.record = function (number) {
    var file = fileOf[number]
    return index.once("records/" + file + ".json", "json").then(function (some) {
      return named(some[number - firstOf[file]])
    })
  }
})(window.showcase)

// What results show: files of a few records each. All files of a block of records hold as many, but for the last.
;(function (showcase) {
  var index = showcase.index
  var firsts

  // The number of a record's file.
  function fileOf(head, number) {
    if (!firsts) {
      firsts = [0]
      head.files.forEach(function (size, block) { firsts.push(firsts[block] + Math.ceil(head.block / size)) })
    }
    var block = Math.floor(number / head.block)
    return firsts[block] + Math.floor(number % head.block / head.files[block])
  }

  // The parts of a result by their names.
  function named(parts) {
    var found = {}
    index.layout().columns.forEach(function (name, at) { found[name] = parts[at] })
    return found
  }

  showcase.record = function (number) {
    return index.head().then(function (head) {
      return index.once("records/" + fileOf(head, number) + ".json", "json").then(function (some) {
        return named(some[number % head.block % head.files[Math.floor(number / head.block)]])
      })
    })
  }
})(window.showcase)

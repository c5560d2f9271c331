// Columns of numbers in few bits each, one after another in a file: see hooks/showcase/site/search/columns.py.
;(function (showcase) {
  var RUNS = 1, HEAD = 6

  // Reads the next column at each call, from a place in the file on.
  showcase.columns = function (file, at) {
    var bytes = new Uint8Array(file), view = new DataView(file)

    // The form, the width in bits, how many numbers; then the numbers, the highest bit first.
    function packed() {
      var width = bytes[at + 1], found = new Uint32Array(view.getUint32(at + 2, true)), held = 0, bits = 0
      at += HEAD
      for (var number = 0; number < found.length; number += 1) {
        for (; bits < width; bits += 8, at += 1) held = held * 256 + bytes[at]
        bits -= width
        found[number] = Math.floor(held / Math.pow(2, bits))
        held -= found[number] * Math.pow(2, bits)
      }
      return found
    }

    // Runs: which numbers, and how often each stands.
    function spelled(numbers, counts) {
      var found = new Uint32Array(counts.reduce(function (sum, count) { return sum + count }, 0)), from = 0
      numbers.forEach(function (number, run) {
        found.fill(number, from, from + counts[run])
        from += counts[run]
      })
      return found
    }

    return function () {
      if (bytes[at] !== RUNS) return packed()
      at += 1
      var numbers = packed()
      return spelled(numbers, packed())
    }
  }
})(window.showcase)

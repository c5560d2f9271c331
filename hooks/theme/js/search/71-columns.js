// Columns of numbers in few bits each, one after another in a file: see hooks/showcase/site/search/columns.py.
;(function (showcase) {
  var RUNS = 1, STEPS = 2, HEAD = 6

  // Reads the next column at each call, from a place in the file on.
  showcase.columns = function (file, at) {
    var bytes = new Uint8Array(file), view = new DataView(file), held = 0, bits = 0

    // The next number of so many bits, the highest bit first.
    function digits(width) {
      for (; bits < width; bits += 8, at += 1) held = held * 256 + bytes[at]
      bits -= width
      var found = Math.floor(held / Math.pow(2, bits))
      held -= found * Math.pow(2, bits)
      return found
    }

    function begin(size) {
      at += size
      held = bits = 0
    }

    function packed() {
      var width = bytes[at + 1], found = new Uint32Array(view.getUint32(at + 2, true))
      begin(HEAD)
      for (var number = 0; number < found.length; number += 1) found[number] = digits(width)
      return found
    }

    // The steps from one number to the next: as many zeros as there are digits beyond the order, and the digits.
    function steps() {
      var width = bytes[at + 1], found = new Uint32Array(view.getUint32(at + 2, true)), order = bytes[at + HEAD]
      var last = 0, all = Math.pow(2, width), least = Math.pow(2, order)
      begin(HEAD + 1)
      for (var number = 0; number < found.length; number += 1) {
        for (var zeros = 0; !digits(1); zeros += 1);
        last = (last + Math.pow(2, order + zeros) + digits(order + zeros) - least) % all
        found[number] = last
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
      if (bytes[at] === STEPS) return steps()
      if (bytes[at] !== RUNS) return packed()
      at += 1
      var numbers = packed()
      return spelled(numbers, packed())
    }
  }
})(window.showcase)

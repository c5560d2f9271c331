// The facet of places, of three levels: a record has its place and those it lies in. The list is described in
// hooks/showcase/site/search/places.py.
;(function (showcase) {
  var LEVELS = { p: "province", c: "city", d: "district" }, ORDER = Object.keys(LEVELS)

  showcase.places = function (list) {
    var sets = [[]], around = []
    var values = list.map(function (place, number) {
      var code = place[0].toLowerCase(), name = place.slice(1)
      around = around.slice(0, ORDER.indexOf(code))
      var above = around.reduce(function (_, one) { return one }, -1)
      around[ORDER.indexOf(code)] = number
      sets.push(sets[above + 1].concat(number))
      var isNamedAlone = place[0] === "p" || place[0] === "c" || above < 0
      var value = isNamedAlone ? name : list[above].slice(1) + "/" + name
      return { facet: LEVELS[code], value: value, name: name, above: above }
    })
    return { name: "region", title: "地区", sets: sets, values: values }
  }
})(window.showcase)

// The guide: the words that people use for what they are in, the site's own pages, the places that have pages, and how
// characters sound. Its files are described in hooks/showcase/site/search/guide.py.
;(function (showcase) {
  var index = showcase.index
  var opened, located

  // The words of the guide by their characters, each with what it means.
  function terms(guide, model) {
    var found = new Map()
    function add(text, parts) { found.set(text, Object.assign(found.get(text) || {}, parts)) }
    guide.fillers.forEach(function (text) { add(text, { isFiller: true }) })
    guide.names.forEach(function (text) { add(text, {}) })
    guide.pages.forEach(function (page) { add(page.plain, {}) })
    guide.bodies.forEach(function (text) { add(text, { isBody: true }) })
    model.facets.forEach(function (facet) {
      if (facet.name !== "region") return
      facet.values.forEach(function (one) { name(add, path(facet.values, one)) })
    })
    guide.situations.forEach(function (one, number) {
      one.words.forEach(function (text) { add(text, { situation: number }) })
    })
    return found
  }

  function path(values, one) {
    return one.above < 0 ? [one.name] : path(values, values[one.above]).concat(one.name)
  }

  // A place is named with or without its 省 or 市; of two with one name the first is meant.
  function name(add, path) {
    var last = path[path.length - 1]
    if (last.length < 2) return
    add(last, { place: path })
    if (path.length < 3) ["省", "市"].forEach(function (ending) { add(last + ending, { place: path }) })
  }

  function named(guide) {
    guide.situations = guide.situations.map(function (parts) {
      return { title: parts[0], url: parts[1], words: parts[2].split(" "), weight: parts[3] }
    })
    guide.pages = guide.pages.map(function (parts) {
      var plain = showcase.plain(parts[0])
      return { name: parts[0], url: parts[1], kind: parts[2], plain: plain, text: plain + " " + showcase.plain(parts[3]) }
    })
    return guide
  }

  showcase.guide = {
    // The guide; asked for once.
    open: function (model) {
      opened = opened || index.once("guide.json", "json").then(function (read) {
        var guide = named(read)
        guide.terms = terms(guide, model)
        return guide
      })
      return opened
    },

    // The provinces; from then on every city of the country is a word of the guide.
    locate: function (guide) {
      located = located || index.once("cities.json", "json").then(function (cities) {
        Object.keys(cities).forEach(function (province) {
          cities[province].split(" ").forEach(function (city) {
            name(function (text, parts) { if (!guide.terms.has(text)) guide.terms.set(text, parts) }, [province, city])
          })
        })
        return Object.keys(cities)
      })
      return located
    },

    // The first step of each situation.
    steps: function () { return index.once("steps.json", "json") },

    // Where a situation's help for a place is: the innermost place around it that has any, or the whole country.
    nearest: function (guide, number, path) {
      return showcase.guide.locate(guide).then(function (provinces) {
        return index.once("places/" + provinces.indexOf(path[0]) + ".json", "json")
      }).then(function (places) {
        for (var length = path.length; length > 0; length -= 1) {
          var at = places.paths.indexOf(path.slice(0, length).join("/"))
          var end = places.ends[at < 0 ? 0 : places.links[number][at]]
          if (end[0]) return { name: path.slice(0, end[0]).join(""), url: end[1], isWider: end[0] < path.length }
        }
        return { name: "", url: "", isWider: true }
      })
    }
  }
})(window.showcase)

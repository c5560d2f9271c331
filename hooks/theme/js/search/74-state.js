// The explorer's state and its address: ?q=调解&field=mediation,legal-aid&province=广东&sort=newest
;(function (showcase) {
  var SORTS = ["relevance", "newest", "pinyin"]

  function empty() {
    return { q: "", sort: "", view: "", chosen: {} }
  }

  // The facet's value for a word of the address; a place may be written in full, 广东省 for 广东, or without its city.
  function known(facet, values, wanted) {
    var exact = values.find(function (one) { return one.value === wanted })
    var near = facet.name === "region" && values.find(function (one) {
      return one.name === wanted || wanted.indexOf(one.value) === 0
    })
    return (exact || near || {}).value
  }

  showcase.state = {
    empty: empty,

    // Parses an address into a state; values that no record has are dropped.
    read: function (search, model) {
      var asked = new URLSearchParams(search), state = empty()
      state.q = (asked.get("q") || "").trim()
      state.sort = SORTS.indexOf(asked.get("sort")) >= 0 ? asked.get("sort") : ""
      state.view = asked.get("view") === "list" ? "list" : ""
      model.facets.forEach(function (facet) {
        new Set(facet.values.map(function (one) { return one.facet })).forEach(function (name) {
          var values = facet.values.filter(function (one) { return one.facet === name })
          var found = (asked.get(name) || "").split(",").map(function (wanted) {
            return wanted && known(facet, values, wanted)
          })
          found = found.filter(function (one, at) { return one && found.indexOf(one) === at })
          if (found.length) state.chosen[name] = found
        })
      })
      return state
    },

    // The address of a state, without default values.
    write: function (state) {
      var parts = state.q ? ["q=" + encodeURIComponent(state.q)] : []
      Object.keys(state.chosen).forEach(function (name) {
        if (state.chosen[name].length) parts.push(name + "=" + state.chosen[name].map(encodeURIComponent).join(","))
      })
      if (state.sort) parts.push("sort=" + state.sort)
      if (state.view) parts.push("view=" + state.view)
      return parts.length ? "?" + parts.join("&") : location.pathname
    },

    // Whether the state has a query or a chosen facet; without either the explorer lists the projects.
    isPlain: function (state) {
      return !state.q && !Object.keys(state.chosen).length
    },

    // A copy with one value chosen or no longer chosen; a place and the places in it exclude each other.
    toggled: function (state, facet, number) {
      var copy = JSON.parse(JSON.stringify(state)), one = facet.values[number]
      function without(other) {
        var left = (copy.chosen[other.facet] || []).filter(function (value) { return value !== other.value })
        if (left.length) copy.chosen[other.facet] = left
        else delete copy.chosen[other.facet]
      }
      function lies(inner, outer) {
        for (var up = facet.values[inner].above; up >= 0; up = facet.values[up].above) if (up === outer) return true
        return false
      }
      if ((copy.chosen[one.facet] || []).indexOf(one.value) >= 0) {
        without(one)
        return copy
      }
      if (facet.name === "region") {
        facet.values.forEach(function (other, at) {
          if (lies(at, number) || lies(number, at)) without(other)
        })
      }
      copy.chosen[one.facet] = (copy.chosen[one.facet] || []).concat(one.value)
      return copy
    },

    // A copy with only some facets kept.
    only: function (state, names, q) {
      var copy = empty()
      copy.sort = state.sort
      copy.view = state.view
      copy.q = q
      names.forEach(function (name) { if (state.chosen[name]) copy.chosen[name] = state.chosen[name] })
      return copy
    }
  }
})(window.showcase)

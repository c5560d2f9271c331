// The explorer's facets and chips on the page. Values are made once and then only counted anew, so that focus stays.
;(function (showcase) {
  var SHOWN = 8

  function make(name, parts) {
    var made = document.createElement(name)
    Object.keys(parts).forEach(function (key) { made.setAttribute(key, parts[key]) })
    return made
  }

  function choice(page, one, onChoose) {
    var item = page.querySelector("[data-search-choice]").content.firstElementChild.cloneNode(true)
    var label = item.querySelector("label"), name = item.querySelector("[data-slot=name]")
    label.dataset.facet = one.facet
    label.dataset.value = one.value
    if (one.facet === "initiative") name.append(showcase.results.mark(page, one.value))
    name.append(one.name)
    item.querySelector("input").addEventListener("change", onChoose)
    return item
  }

  // The values of one facet in their order; places get a list of their own for the places in them when they are chosen.
  function group(page, facet, totals, onChoose) {
    var box = page.querySelector("[data-search-facet]").content.firstElementChild.cloneNode(true)
    var more = box.querySelector("[data-slot=more]"), items = []
    var byCount = facet.name === "field" || facet.name === "region"

    function list(above, into) {
      var numbers = facet.values.map(function (_, number) { return number }).filter(function (number) {
        return facet.values[number].above === above
      })
      if (byCount) numbers.sort(function (a, b) { return totals[b] - totals[a] || a - b })
      numbers.forEach(function (number, at) {
        items[number] = choice(page, facet.values[number], function () { onChoose(facet, number) })
        if (above < 0 && at >= SHOWN) items[number].classList.add("bs-choice--rest")
        into.append(items[number])
      })
      return numbers.length
    }

    function inner(number) {
      var places = items[number].querySelector("ul")
      if (places || !facet.values.some(function (one) { return one.above === number })) return places
      places = make("ul", { "class": "bs-choices bs-choices--inner" })
      items[number].append(places)
      list(number, places)
      return places
    }

    function open(number, isOpen) {
      var places = isOpen ? inner(number) : items[number] && items[number].querySelector("ul")
      if (places) places.hidden = !isOpen
    }

    box.querySelector("legend").textContent = facet.title
    var rest = list(-1, box.querySelector("ul")) - SHOWN
    more.hidden = rest <= 0
    more.textContent = "其余 " + rest + " 项"
    more.addEventListener("click", function () {
      var all = box.classList.toggle("bs-facet--all")
      more.setAttribute("aria-expanded", String(all))
      more.textContent = all ? "收起" : "其余 " + rest + " 项"
    })

    // Show what is chosen and how many records each value has.
    box.show = function (state, counts) {
      var isChosen = facet.values.map(function (one) { return (state.chosen[one.facet] || []).indexOf(one.value) >= 0 })
      var isOpen = isChosen.slice()
      facet.values.forEach(function (one, number) {
        if (isChosen[number]) for (var up = one.above; up >= 0; up = facet.values[up].above) isOpen[up] = true
      })
      isOpen.forEach(function (opened, number) { open(number, opened) })
      var most = Math.max.apply(null, counts.concat(1))
      items.forEach(function (item, number) { count(item, counts[number], isChosen[number], most) })
    }
    return box
  }

  function count(item, number, isChosen, most) {
    var label = item.querySelector("label"), input = label.querySelector("input")
    label.dataset.count = number
    label.querySelector("[data-slot=count]").textContent = number
    label.querySelector("rect").setAttribute("width", Math.round((100 * number) / most) + "%")
    input.checked = isChosen
    input.disabled = !number && !isChosen
    item.classList.toggle("bs-choice--kept", isChosen)
  }

  // What is chosen, each with a button that takes it back.
  function chips(into, model, state, onDrop) {
    into.textContent = ""
    function chip(title, name, drop) {
      var item = document.createElement("li"), button = make("button", { type: "button", "class": "bs-chip" })
      var kind = make("span", {}), cross = make("span", { "aria-hidden": "true", "class": "bs-chip__cross" })
      kind.textContent = title
      cross.textContent = "×"
      button.append(kind, " " + name, cross)
      button.setAttribute("aria-label", "去掉 " + title + "：" + name)
      button.addEventListener("click", drop)
      item.append(button)
      into.append(item)
    }
    if (state.q) chip("检索词", state.q, function () { onDrop(null) })
    model.facets.forEach(function (facet) {
      facet.values.forEach(function (one, number) {
        if ((state.chosen[one.facet] || []).indexOf(one.value) < 0) return
        chip(facet.title, one.name, function () { onDrop(facet, number) })
      })
    })
  }

  showcase.choices = { group: group, chips: chips, make: make }
})(window.showcase)

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

  // The values directly inside one (-1: those inside none) by their numbers, in the order shown.
  function inside(facet, above, totals) {
    var numbers = facet.values.map(function (_, number) { return number }).filter(function (number) {
      return facet.values[number].above === above
    })
    if (facet.name !== "field" && facet.name !== "region") return numbers
    return numbers.sort(function (a, b) { return totals[b] - totals[a] || a - b })
  }

  // Puts the values inside one on the page; those after the first few wait behind a button.
  function list(group, above, into) {
    inside(group.facet, above, group.totals).forEach(function (number, at) {
      var item = choice(group.page, group.facet.values[number], function () { group.onChoose(group.facet, number) })
      if (above < 0 && at >= SHOWN) item.classList.add("bs-choice--rest")
      group.items[number] = item
      into.append(item)
    })
  }

  // Shows or hides the places inside a place; they are made when they are first shown.
  function open(group, number, isOpen) {
    var item = group.items[number], places = item && item.querySelector("ul")
    if (isOpen && item && !places && group.facet.values.some(function (one) { return one.above === number })) {
      places = make("ul", { "class": "bs-choices bs-choices--inner" })
      item.append(places)
      list(group, number, places)
    }
    if (places) places.hidden = !isOpen
  }

  // Updates which values are chosen and how many records each has.
  function show(group, state, counts) {
    var values = group.facet.values
    var isChosen = values.map(function (one) { return (state.chosen[one.facet] || []).indexOf(one.value) >= 0 })
    var isOpen = isChosen.slice()
    values.forEach(function (one, number) {
      if (isChosen[number]) for (var up = one.above; up >= 0; up = values[up].above) isOpen[up] = true
    })
    isOpen.forEach(function (opened, number) { open(group, number, opened) })
    var most = Math.max.apply(null, counts.concat(1))
    group.items.forEach(function (item, number) { count(item, counts[number], isChosen[number], most) })
  }

  // One facet with its values.
  function group(page, facet, totals, onChoose) {
    var box = page.querySelector("[data-search-facet]").content.firstElementChild.cloneNode(true)
    var more = box.querySelector("[data-slot=more]")
    var made = { page: page, facet: facet, totals: totals, onChoose: onChoose, items: [] }
    box.querySelector("legend").textContent = facet.title
    list(made, -1, box.querySelector("ul"))
    var rest = inside(facet, -1, totals).length - SHOWN
    more.hidden = rest <= 0
    more.textContent = "其余 " + rest + " 项"
    more.addEventListener("click", function () {
      var all = box.classList.toggle("bs-facet--all")
      more.setAttribute("aria-expanded", String(all))
      more.textContent = all ? "收起" : "其余 " + rest + " 项"
    })
    box.show = function (state, counts) { show(made, state, counts) }
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

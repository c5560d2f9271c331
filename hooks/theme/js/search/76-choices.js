// The explorer's facets on the page. Values are made once and then only counted anew, so that focus stays.
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
    if (facet.name !== "field") return numbers
    return numbers.sort(function (a, b) { return totals[b] - totals[a] || a - b })
  }

  // Puts the values inside one on the page.
  function list(group, above, into) {
    inside(group.facet, above, group.totals).forEach(function (number) {
      var item = choice(group.page, group.facet.values[number], function () { group.onChoose(group.facet, number) })
      group.items[number] = item
      if (above < 0) group.top.push(number)
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
    fold(group, counts, isChosen)
  }

  // What has nothing, and what comes after the first few, waits behind a button.
  function fold(group, counts, isChosen) {
    var shown = 0, rest = 0, isAll = group.box.classList.contains("bs-facet--all")
    function isKept(number) { return isChosen[number] || group.items[number].contains(document.activeElement) }
    group.items.forEach(function (item, number) {
      item.classList.toggle("bs-choice--rest", !counts[number] && !isKept(number))
    })
    group.top.forEach(function (number) {
      shown += counts[number] > 0
      if (shown > SHOWN && !isKept(number)) group.items[number].classList.add("bs-choice--rest")
      rest += group.items[number].classList.contains("bs-choice--rest")
    })
    group.more.hidden = !rest
    group.box.hidden = rest === group.top.length && !group.box.contains(document.activeElement)
    group.more.textContent = isAll ? "收起" : "其余 " + rest + " 项"
    group.more.setAttribute("aria-expanded", String(isAll))
  }

  // One facet with its values.
  function group(page, facet, totals, onChoose) {
    var box = page.querySelector("[data-search-facet]").content.firstElementChild.cloneNode(true)
    var made = { page: page, box: box, facet: facet, totals: totals, onChoose: onChoose, items: [], top: [] }
    made.more = box.querySelector("[data-slot=more]")
    box.querySelector("legend").textContent = facet.title
    list(made, -1, box.querySelector("ul"))
    box.show = function (state, counts) {
      made.more.onclick = function () {
        box.classList.toggle("bs-facet--all")
        show(made, state, counts)
      }
      show(made, state, counts)
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

  showcase.choices = { group: group, make: make }
})(window.showcase)

// What is chosen, each with a button that takes it back.
;(function (showcase) {
  showcase.choices.chips = function (into, model, state, onDrop) {
    into.textContent = ""
    function chip(title, name, drop) {
      var item = document.createElement("li"), button = showcase.choices.make("button", { type: "button", "class": "bs-chip" })
      var kind = showcase.choices.make("span", {}), cross = showcase.choices.make("span", { "aria-hidden": "true", "class": "bs-chip__cross" })
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
})(window.showcase)

// The board of tasks: rows and tasks that do not match the choices are hidden; the address keeps the choices.
(function () {
  var board = document.querySelector("[data-board]")
  var form = board && board.querySelector("form")
  if (!form) return
  var fields = Array.prototype.slice.call(form.querySelectorAll("select"))
  var status = form.querySelector("[data-board-status]")

  function each(within, selector, act) {
    return Array.prototype.filter.call(within.querySelectorAll(selector), act).length
  }

  function matches(row) {
    return fields.every(function (field) {
      return field.name === "state" || !field.value || row.dataset[field.name] === field.value
    })
  }

  function show() {
    var state = form.elements.state.value, tasks = 0, branches = new Set()
    each(board, "tr[data-place]", function (row) {
      var here = each(row, "[data-state]", function (task) {
        task.hidden = Boolean(state) && task.dataset.state !== state
        return !task.hidden
      })
      row.hidden = !here || !matches(row)
      if (row.hidden) return
      tasks += here
      branches.add(row.querySelector("th a").href)
    })
    each(board, "tbody", function (block) {
      block.hidden = !block.querySelector("tr[data-place]:not([hidden])")
    })
    var chosen = new URLSearchParams()
    fields.forEach(function (field) { if (field.value) chosen.set(field.name, field.value) })
    status.textContent = String(chosen) ? branches.size + " 个党组织的 " + tasks + " 项任务" : ""
    history.replaceState(null, "", (String(chosen) ? "?" + chosen : location.pathname) + location.hash)
  }

  var wanted = new URLSearchParams(location.search)
  fields.forEach(function (field) {
    var value = wanted.get(field.name)
    if (Array.prototype.some.call(field.options, function (option) { return option.value === value })) field.value = value
  })
  form.addEventListener("change", show)
  form.addEventListener("submit", function (event) { event.preventDefault() })
  if (String(wanted)) show()
})();

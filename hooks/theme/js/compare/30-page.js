// 对比: two records side by side. Their addresses stand in the address of the page, ?a=branches/x/&b=branches/y/, so that
// it can be passed on; what they say is read from their own pages, and the search finds the second.
;(function (showcase) {
  var place = document.querySelector("[data-compare]")
  if (!place || !window.fetch) return
  var RECORD = /^branches\/[a-z0-9-]+\/([a-z0-9-]+\/)?$/
  var root = new URL("..", document.currentScript.src), here = root.href + "compare/"
  var input = place.querySelector("input"), list = part("found"), turn = 0, waiting

  function part(name) { return place.querySelector("[data-compare-" + name + "]") }

  function made(parent, name, text, role) {
    var element = parent.appendChild(document.createElement(name))
    if (text) element.textContent = text
    if (role) element.setAttribute("role", role)
    return element
  }

  function linked(parent, text, address) {
    made(parent, "a", text).href = address
  }

  function addressOf(paths) {
    return here + "?" + paths.map(function (path, at) { return "ab"[at] + "=" + path }).join("&")
  }

  // A record's page; where it has moved, the page at its new address.
  function open(path, isMoved) {
    return fetch(new URL(path, root)).then(function (answer) { return answer.text() }).then(function (text) {
      var page = new DOMParser().parseFromString(text, "text/html")
      var moved = page.querySelector("meta[http-equiv=refresh]")
      var address = moved && new URL(moved.content.split("url=")[1], new URL(path, root)).href
      if (!isMoved && address && address.indexOf(root.href) === 0) return open(address.slice(root.href.length), true)
      return Object.assign(showcase.compared(page) || {}, { path: path, page: page })
    })
  }

  function showTable(records) {
    var table = part("table"), head = made(made(table, "thead", "", "rowgroup"), "tr", "", "row")
    made(head, "td", "", "cell")
    records.forEach(function (record, at) {
      var cell = made(head, "th", "", "columnheader")
      cell.scope = "col"
      linked(cell, record.name, new URL(record.path, root))
      linked(made(cell, "small"), "换一个", addressOf([records[1 - at].path]))
    })
    var body = made(table, "tbody", "", "rowgroup")
    showcase.beside(records).forEach(function (row) {
      var line = made(body, "tr", "", "row"), label = made(line, "th", row.label, "rowheader")
      label.scope = "row"
      if (row.isSame) made(label, "small", "两者相同")
      row.texts.forEach(function (text) { made(line, "td", text, "cell") })
    })
    table.hidden = part("actions").hidden = false
  }

  // Links that put a record beside the one that is chosen.
  function offer(found, first) {
    list.textContent = ""
    found.forEach(function (one) {
      var item = made(list, "li")
      linked(item, one.name, addressOf(first ? [first.path, one.url] : [one.url]))
      if (one.by) made(item, "span", one.by)
    })
  }

  function search(first) {
    var mine = (turn += 1), query = input.value.trim()
    if (!query) return
    showcase.candidates.found(query, first).then(function (found) {
      if (mine !== turn) return
      part("count").textContent = found.length ? "选一个" : "没有找到，请换一个说法"
      offer(found, first)
    }).catch(function () { part("count").textContent = "查找没有成功，请刷新页面再试" })
  }

  function choose(first) {
    part("choice").hidden = false
    input.addEventListener("input", function (event) {
      clearTimeout(waiting)
      if (!event.isComposing) waiting = setTimeout(search, 250, first)
    })
    place.querySelector("form").addEventListener("submit", function (event) {
      event.preventDefault()
      search(first)
    })
    if (!first) return
    var near = showcase.candidates.related(first, root)
    if (near.length) part("count").textContent = "也可以和相关项目对比"
    offer(near, first)
  }

  function begin(records) {
    var known = records.filter(function (record) { return record.name }), told = part("told"), first = known[0]
    var isMixed = known.length > 1 && known[0].isProject !== known[1].isProject
    if (known.length > 1 && !isMixed) {
      document.title = known.map(function (one) { return one.name }).join("与") + "对比"
      return showTable(known)
    }
    told.textContent = isMixed ? "一个是项目，一个是党组织，不能对比。请另选一个。"
      : known.length < records.length ? "没有找到要对比的页面，可能已经撤下。请另选一个。" : ""
    if (first) told.append(first.isProject ? "已选项目：" : "已选党组织：", first.name, "。再选一个。")
    else if (!told.textContent) told.textContent = "先选一个项目或者党组织。"
    return choose(first)
  }

  var asked = new URLSearchParams(location.search)
  Promise.all(["a", "b"].map(function (name) { return asked.get(name) }).filter(function (path, at, every) {
    return path && RECORD.test(path) && every.indexOf(path) === at
  }).map(function (path) { return open(path) })).then(begin).catch(function () {
    part("told").textContent = "页面没有取到，请刷新再试。"
  })
})(window.showcase)

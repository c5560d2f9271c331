// Saves what is filtered, in its order, as a table for Excel or as CSV.
;(function (showcase) {
  var explorer = showcase.explorer && showcase.explorer.page
  if (!explorer) return
  var root = new URL("..", document.currentScript.src), AT_ONCE = 200
  var HEAD = ["名称", "类型", "党组织", "地区或项目", "时间", "服务领域", "数字", "简介", "网址"]
  var KINDS = { csv: "text/csv;charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }

  function row(record) {
    var figure = record.figure ? record.figure[3] + "：" + record.figure.slice(0, 3).join("") : ""
    return [record.name, record.kind, record.branch, record.place, record.when, (record.fields || []).join("、"), figure,
      record.summary, String(new URL(record.url, root))].map(function (text) { return text || "" })
  }

  // A text that a spreadsheet would take for a formula begins with an apostrophe, as its users write it by hand.
  function cell(text) {
    var plain = /^\s*[=+\-@\t\r]/.test(text) ? "'" + text : text
    return '"' + plain.replace(/"/g, '""') + '"'
  }

  function csv(rows) {
    return ["\ufeff" + rows.map(function (parts) { return parts.map(cell).join(",") }).join("\r\n") + "\r\n"]
  }

  function all(numbers) {
    var rows = [HEAD]
    function next(from) {
      if (from >= numbers.length) return Promise.resolve(rows)
      return Promise.all(numbers.slice(from, from + AT_ONCE).map(showcase.record)).then(function (records) {
        records.forEach(function (record) { rows.push(row(record)) })
        return next(from + AT_ONCE)
      })
    }
    return next(0)
  }

  function hand(blob, name) {
    var link = document.createElement("a"), url = URL.createObjectURL(blob)
    link.href = url
    link.download = name
    link.click()
    setTimeout(function () { URL.revokeObjectURL(url) }, 60000)
  }

  explorer.element.querySelectorAll("[data-search-save]").forEach(function (button) {
    button.addEventListener("click", function () {
      var kind = button.value
      button.disabled = true
      all(explorer.found()).then(function (rows) {
        var parts = kind === "csv" ? csv(rows) : showcase.xlsx("检索结果", rows)
        hand(new Blob(parts, { type: KINDS[kind] }), "检索结果." + kind)
      }).catch(function () { explorer.tell("没有保存成功，请刷新页面再试。") }).then(function () { button.disabled = false })
    })
  })
})(window.showcase)

// 对比: what the page of a project or an organisation says, as rows of a label and a text, and two of them put together.
;(function (showcase) {
  var UNSTATED = "未载明", UNRECORDED = "本站未收录", EARLIER = "最近的成果里没有，更早的见原页面"

  function words(element) {
    return element ? element.textContent.trim().replace(/\s+/g, " ") : ""
  }

  function all(page, query) {
    return Array.from(page.querySelectorAll(query)).map(words)
  }

  // The number, the source's wording, and the period and marks, which stand above it.
  function figure(element) {
    var above = element.closest("dl").previousElementSibling
    var period = above && above.matches(".bs-figures__context") ? "（" + words(above) + "）" : ""
    return all(element, "dd").join("，") + period
  }

  // The name and the rows of a record's page, each with what is said of a record without it; null of another page.
  showcase.compared = function (page) {
    var rows = [], record = page.querySelector(".bs-record__text, .bs-organisation__text")
    if (!record) return null
    function row(label, text, missing) {
      var same = rows.find(function (one) { return one.label === label })
      if (text && same) same.text += "；" + text
      else if (text) rows.push({ label: label, text: text, missing: missing })
    }
    function pairs(within, query, label, text, missing) {
      within.querySelectorAll(query).forEach(function (one) {
        row(words(one.querySelector(label)), all(one, text).join("；"), missing)
      })
    }
    row("组织类型", words(record.querySelector(".bs-kicker")), UNSTATED)
    row("归类", words(record.querySelector(".bs-record__top")), UNSTATED)
    pairs(record, ".bs-fact", "dt", "dd", UNSTATED)
    row("口号", words(record.querySelector(".bs-slogan")), UNSTATED)
    row("简介", words(record.querySelector(".bs-sum")), UNSTATED)
    pairs(page, ".bs-points", "h3", "p, li", UNSTATED)
    pairs(page, ".bs-need dl > div", "dt", "dd", UNRECORDED)
    var count = page.querySelector("[data-recorded]"), counts = all(page, ".bs-organisation__counts li").join("、")
    row("已收录", count ? count.getAttribute("data-recorded") : counts, UNRECORDED)
    row("项目", all(page, ".bs-column__project h4").join("、"), UNRECORDED)
    var latest = page.querySelector(".bs-achievement")
    if (latest) row("最近的成果", all(latest, ".bs-date, .bs-row__title").join(" "), UNRECORDED)
    page.querySelectorAll(".bs-figures .bs-figure").forEach(function (one) {
      row(words(one.querySelector("dt")), figure(one), UNRECORDED)
    })
    row("荣誉", all(page, ".bs-plaque__name").join("、"), UNRECORDED)
    return {
      name: words(page.querySelector("h1")),
      isProject: record.matches(".bs-record__text"),
      hasMore: Boolean(page.querySelector("[data-years]")),
      rows: rows
    }
  }

  // One row a label, in the order in which both pages have them: the label, both texts, whether they are the same.
  showcase.beside = function (records) {
    var labels = []
    records.forEach(function (record) {
      var at = 0
      record.rows.forEach(function (row) {
        var found = labels.indexOf(row.label)
        if (found < 0) labels.splice(at, 0, row.label)
        at = (found < 0 ? at : found) + 1
      })
    })
    return labels.map(function (label) {
      var found = records.map(function (record) {
        return record.rows.find(function (row) { return row.label === label })
      })
      var missing = (found[0] || found[1]).missing
      var texts = found.map(function (row, at) {
        if (row) return row.text
        return missing === UNRECORDED && records[at].hasMore ? EARLIER : missing
      })
      return { label: label, texts: texts, isSame: texts[0] === texts[1] }
    })
  }
})(window.showcase)

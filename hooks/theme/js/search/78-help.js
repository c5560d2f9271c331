// What stands above the results: the situation that a question is about, pages of the site, and how it was understood.
;(function (showcase) {
  function link(text, url) {
    var made = document.createElement("a")
    made.className = "bs-link"
    made.href = url
    made.textContent = text
    return made
  }

  function quoted(texts) {
    return texts.map(function (text) { return "“" + text + "”" }).join("")
  }

  // A place that was named and has no page of its own.
  function elsewhere(note, help) {
    var place = help.place
    note.hidden = !place || !place.isWider
    if (note.hidden) return
    note.textContent = "本站还没有收录" + help.asked + "能帮忙的机构，" +
      (place.name ? "先看" + place.name + "的。" : "下面的办法各地都一样，热线全国都能打。")
  }

  // The situation, for the place that was named where it has a page of its own.
  function answer(box, help, root) {
    var first = help.situations[0], others = box.querySelector("[data-slot=others]")
    box.hidden = !first
    if (!first) return
    var place = help.place, url = new URL(first.url + (place ? place.url : ""), root)
    var title = box.querySelector("[data-slot=title]")
    title.href = url
    title.textContent = first.title
    box.querySelector("[data-slot=place]").textContent = place ? place.name : ""
    elsewhere(box.querySelector("[data-slot=elsewhere]"), help)
    box.querySelector("[data-slot=step]").textContent = help.step
    box.querySelector("[data-slot=ways]").href = url
    others.hidden = help.situations.length < 2
    others.textContent = "也可能是："
    help.situations.slice(1).forEach(function (one) { others.append(link(one.title, new URL(one.url, root)), " ") })
  }

  function pages(list, help, root) {
    list.hidden = !help.pages.length
    list.querySelector("ul").textContent = ""
    help.pages.forEach(function (page) {
      var item = document.createElement("li"), kind = document.createElement("span")
      kind.textContent = page.kind
      item.append(link(page.name, new URL(page.url, root)), " ", kind)
      list.querySelector("ul").append(item)
    })
  }

  // How a question was understood that no record holds as it stands.
  function understood(asked, query) {
    var told = []
    if (asked.mended) told.push("没有“" + asked.mended.wrong + "”，以下按“" + asked.mended.right + "”查找。")
    else if (asked.pieces && asked.pieces.length) told.push("没有记录逐字写着“" + query + "”。")
    if (asked.pieces && asked.pieces.length) {
      var isAll = asked.most === asked.pieces.length
      told.push("以下记录写到" + quoted(asked.pieces) + (isAll ? "" : "里的 " + asked.most + " 个") + "。")
    }
    if (told.length && asked.dropped && asked.dropped.length) told.push("没有记录写到" + quoted(asked.dropped) + "，已略去。")
    return told.join("")
  }

  showcase.help = {
    // Whether the answer stands for the results where there are none.
    isEnough: function (asked, state) {
      return Boolean(asked.help && asked.help.situations.length) && !Object.keys(state.chosen).length
    },

    show: function (page, asked, query, root) {
      var help = asked.help || { situations: [], pages: [] }, note = page.querySelector("[data-search-note]")
      answer(page.querySelector("[data-search-answer]"), help, root)
      pages(page.querySelector("[data-search-pages]"), help, root)
      note.textContent = understood(asked, query)
      note.hidden = !note.textContent
    }
  }

  // The controls as the state has them: chips, number of filters, order, view. ``go`` takes the page to another state.
  showcase.controls = function (page, model, state, go) {
    var chosen = Object.keys(state.chosen).reduce(function (sum, name) { return sum + state.chosen[name].length }, 0)

    function each(query, act) {
      page.querySelectorAll(query).forEach(act)
    }

    showcase.choices.chips(page.querySelector("[data-search-chips]"), model, state, function (facet, number) {
      var unasked = showcase.state.only(state, Object.keys(state.chosen), "")
      go(facet ? showcase.state.toggled(state, facet, number) : unasked)
      page.querySelector("input[name=q]").focus()
    })
    each("[data-search-clear]", function (one) { one.hidden = showcase.state.isPlain(state) })
    each("[data-search-chosen]", function (one) { one.textContent = chosen; one.hidden = !chosen })
    each("[data-search-sort]", function (one) {
      one.value = state.sort || (state.q ? "relevance" : "newest")
      one.options[0].disabled = !state.q
    })
    each("[data-search-view]", function (one) { one.setAttribute("aria-pressed", String(one.value === state.view)) })
    page.querySelector("[data-search-results]").classList.toggle("bs-results--list", state.view === "list")
  }
})(window.showcase)

// The search page: asks Pagefind for each word as an exact phrase of single characters, and shows the records found.
;(function (showcase) {
  var page = document.querySelector("[data-search]")
  if (!page || !window.fetch) return
  var root = new URL("..", document.currentScript.src)
  var form = document.querySelector(".bs-search form")
  var input = form.querySelector("input[name=q]")
  var list = page.querySelector("[data-search-results]")
  var status = page.querySelector("[data-search-status]")
  var empty = page.querySelector("[data-search-empty]")
  var more = page.querySelector("[data-search-more]")
  var item = document.querySelector("[data-search-item]")
  var SHOWN = 20
  var shards = {}
  var engine, results, words, shown, turn = 0

  function load() {
    engine = engine || import(new URL("pagefind/pagefind.js", root).href).then(function (pagefind) {
      return pagefind.options({ excerptLength: 1 }).then(function () {
        return pagefind
      })
    })
    return engine
  }

  // The results of every word; what several words share, the best of the sum first.
  function find(pagefind) {
    return Promise.all(words.map(function (word) {
      return pagefind.search('"' + word.join(" ") + '"')
    })).then(function (answers) {
      return answers.map(function (answer) {
        return answer.results
      }).reduce(function (kept, others) {
        var scores = new Map(others.map(function (one) {
          return [one.id, one.score]
        }))
        return kept.filter(function (one) {
          return scores.has(one.id)
        }).map(function (one) {
          return { id: one.id, data: one.data, score: one.score + scores.get(one.id) }
        }).sort(function (a, b) {
          return b.score - a.score
        })
      })
    })
  }

  // Pagefind's address of a document is the record's key: /branch/project/, or /branch/-/achievement/.
  function record(result) {
    return result.data().then(function (data) {
      var address = new URL(data.raw_url || data.url, location.origin).pathname
      var key = address.replace(/^\/|(index\.html)?\/?$/g, "").replace("/-/", "#")
      var branch = key.split(/[/#]/)[0]
      shards[branch] = shards[branch] || fetch(new URL("search/" + branch + ".json", root)).then(function (answer) {
        return answer.json()
      })
      return shards[branch].then(function (records) {
        return Object.assign({ key: key }, records[key])
      })
    })
  }

  function show(found) {
    var copy = item.content.firstElementChild.cloneNode(true)
    var title = copy.querySelector("[data-slot=title]")
    copy.dataset.record = found.key
    copy.querySelector("[data-slot=kind]").textContent = found.kind
    title.href = new URL(found.url, root)
    showcase.mark(title, found.title, words)
    copy.querySelector("[data-slot=branch]").textContent = found.branch
    showcase.mark(copy.querySelector("[data-slot=excerpt]"), showcase.excerpt(found.text, words), words)
    list.append(copy)
  }

  function extend(mine) {
    var next = results.slice(shown, shown + SHOWN)
    return Promise.all(next.map(record)).then(function (records) {
      if (mine !== turn) return
      records.forEach(show)
      shown += next.length
      more.hidden = shown >= results.length
      list.setAttribute("aria-busy", "false")
    })
  }

  function clear(text) {
    list.textContent = ""
    list.dataset.total = "0"
    list.setAttribute("aria-busy", "false")
    status.textContent = text
    more.hidden = empty.hidden = true
  }

  function run() {
    var mine = (turn += 1)
    words = showcase.words(input.value)
    if (!words.length) return clear("")
    list.setAttribute("aria-busy", "true")
    load().then(find).then(function (found) {
      if (mine !== turn) return
      clear(found.length ? "找到 " + found.length + " 条" : "没有找到“" + input.value.trim() + "”")
      list.setAttribute("aria-busy", String(found.length > 0))
      list.dataset.total = found.length
      empty.hidden = found.length > 0
      results = found
      shown = 0
      return extend(mine)
    }).catch(function () {
      if (mine === turn) clear("检索没有成功，请刷新页面再试，或按目录查阅。")
    })
  }

  function restore() {
    input.value = new URLSearchParams(location.search).get("q") || ""
    run()
  }

  function remember(how) {
    history[how](null, "", input.value.trim() ? "?q=" + encodeURIComponent(input.value.trim()) : location.pathname)
  }

  var waiting
  input.addEventListener("input", function () {
    clearTimeout(waiting)
    waiting = setTimeout(function () {
      remember("replaceState")
      run()
    }, 250)
  })
  form.addEventListener("submit", function (event) {
    event.preventDefault()
    clearTimeout(waiting)
    remember("pushState")
    run()
  })
  more.addEventListener("click", function () {
    list.setAttribute("aria-busy", "true")
    extend(turn)
  })
  window.addEventListener("popstate", restore)
  restore()
})(window.showcase)

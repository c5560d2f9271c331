// A text box with a list of names: found by any part of a name, or by its pinyin.
const SHOWN = 12

/** Entries are [value, name, pinyin]. `choose` is given the value, or what was typed where it is no name. */
function combobox({ label, entries, value = "", choose, free = false, id = newId() }) {
  const nameOf = (slug) => (entries().find((entry) => entry[0] === slug) || [slug, slug])[1]
  const listId = newId()
  let found = []
  let active = -1
  const list = h("ul.bs-combo__list", { id: listId, role: "listbox", hidden: true, "aria-label": label })
  const input = h("input.bs-edit__input", {
    id, type: "text", autocomplete: "off", value: value ? nameOf(value) : "", role: "combobox",
    "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list",
    oninput: () => open(input.value), onclick: () => { if (list.hidden) open("") }, onfocus: () => input.select(), onkeydown: press, onblur: () => setTimeout(close, 150),
    onchange: () => { if (!input.value) choose("") },
  })

  function open(text) {
    const wanted = text.trim().toLowerCase()
    const score = ([, name, spelt = ""]) =>
      name.startsWith(text) ? 0 : name.includes(text) ? 1 : spelt.startsWith(wanted) ? 2 : spelt.includes(wanted) ? 3 : 9
    found = entries().map((entry) => [score(entry), entry]).filter(([rank]) => rank < 9)
    found = found.sort((a, b) => a[0] - b[0]).slice(0, SHOWN).map(([, entry]) => entry)
    active = found.length ? 0 : -1
    draw()
  }

  function draw() {
    list.replaceChildren(...found.map((entry, index) => h("li", {
      role: "option", id: `${listId}-${index}`, "aria-selected": String(index === active),
      onmousedown: (event) => { event.preventDefault(); take(entry) },
    }, entry[1])))
    list.hidden = !found.length
    input.setAttribute("aria-expanded", String(!list.hidden))
    if (active >= 0) input.setAttribute("aria-activedescendant", `${listId}-${active}`)
    else input.removeAttribute("aria-activedescendant")
  }

  function close() {
    found = []
    draw()
  }

  function take([chosen, name]) {
    input.value = name
    close()
    choose(chosen)
  }

  function press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && list.hidden) open(input.value)
    else if (step) {
      active = (active + step + found.length) % found.length
      draw()
    } else if (event.key === "Enter" && found[active]) take(found[active])
    else if (event.key === "Enter" && free) choose(input.value)
    else if (event.key === "Escape" && !list.hidden) close()
    else return
    event.preventDefault()
  }
  return { box: h("div.bs-combo", {}, input, list), input }
}

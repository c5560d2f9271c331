// One field of the form for each kind of value of the table of keys.
const FEW = 16
const PLACEHOLDERS = { day: "2024、2024-05 或 2024-05-01", url: "https://", number: "阿拉伯数字" }

const branches = () => desk.known.branches.map(([slug, name, spelt]) => [slug, name, spelt])
const projects = () => desk.known.projects.map(([key, name, spelt]) => [key, `${name}（${ownerOf(key)}）`, spelt])
const ownerOf = (key) => (desk.known.branches.find(([slug]) => slug === key.split("/")[0]) || ["", key])[1]

/** The element for a value at `keys`, which begin at the record. */
function control(kind, keys, value, label, id) {
  const put = (text, redraw) => change(keys, text === "" ? null : text, redraw)
  const text = typeof value === "string" ? value : ""
  const input = (more) => h("input.bs-edit__input", {
    id, type: "text", value: text, placeholder: PLACEHOLDERS[kind.type] || "", onchange: (event) => put(event.target.value.trim()), ...more,
  })
  switch (kind.type) {
    case "prose":
      return h("textarea.bs-edit__input", { id, value: text, rows: kind.limit > 1000 ? 8 : 3, onchange: (event) => put(event.target.value.trim()) })
    case "flag":
      return h("input", { id, type: "checkbox", checked: text === "true", onchange: (event) => put(event.target.checked ? "true" : "") })
    case "choice":
      return kind.words.length > FEW
        ? combobox({ label, entries: () => kind.words.map(([word, name]) => [word, name, ""]), value: text, choose: put, id }).box
        : h("select.bs-edit__input", { id, onchange: (event) => put(event.target.value) },
          h("option", { value: "" }, "（没有选）"), kind.words.map(([word, name]) => h("option", { value: word, selected: word === text }, name)))
    case "organisation":
      return combobox({ label, entries: branches, value: text, choose: put, free: true, id }).box
    case "project":
      return combobox({ label, entries: projects, value: text && !text.includes("/") ? `${desk.branch}/${text}` : text, choose: (key) => put(key.replace(`${desk.branch}/`, "")), free: true, id }).box
    case "photo":
      return photoField(kind, put, text, id)
    case "span":
      return span(keys, value, label, id)
    case "number":
      return input({ inputMode: "decimal" })
    case "url":
      return input({ type: "url" })
    default:
      return input({})
  }
}

/** A day, or the days from which and to which. */
function span(keys, value, label, id) {
  const [from, to] = value && typeof value === "object" ? [value.from || "", value.to || ""] : [value || "", ""]
  const ends = [from, to].map((text, index) => h("input.bs-edit__input", {
    id: index ? `${id}-to` : id, type: "text", value: text, placeholder: index ? "止（只有一天或一年就不写）" : "起",
    "aria-label": `${label}，${index ? "止" : "起"}`, onchange: store,
  }))
  function store() {
    const [first, last] = ends.map((end) => end.value.trim())
    change(keys, last ? { from: first, to: last } : first || null)
  }
  return h("div.bs-edit__pair", {}, ends)
}

/** A field with its label, its explanation and the place of its problems. */
function field(each, keys, value) {
  const { kind } = each
  if (kind.type === "list") return listField(each, keys, value)
  if (kind.fields) return group(each, keys, value)
  const id = newId()
  const about = h("span.bs-edit__meaning", { id: `${id}-about` }, kind.limit > 40 && kind.limit <= 400 && each.name !== "name" ? `${each.meaning}；最多 ${kind.limit} 个字` : each.meaning)
  const element = control(kind, keys, value, each.label, id)
  const focus = element.matches("input, select, textarea") ? element : element.querySelector("input")
  focus.setAttribute("aria-describedby", `${id}-about ${id}-faults`)
  if (each.required) focus.required = true
  return h("div.bs-edit__field", { "data-keys": JSON.stringify(keys) },
    h("label.bs-edit__label", { for: id }, each.label, each.required ? h("span.bs-edit__must", {}, "必填") : null),
    about, element, h("div.bs-edit__faults", { id: `${id}-faults` }))
}

/** Fields that belong together, in a frame. */
function group(each, keys, value) {
  const isShort = each.kind.fields.every(({ kind }) => kind.type === "text" && kind.limit <= 20)
  return h(`fieldset.bs-edit__group${isShort ? ".is-row" : ""}`, { "data-keys": JSON.stringify(keys) },
    h("legend", {}, each.label), h("div.bs-edit__faults"), h("div.bs-edit__inner", {}, shape(each.kind, keys, value || {}).filter(Boolean)))
}

/** The fields of a record or of a part: those in use first, the others folded. */
function shape(kind, keys, values) {
  const all = kind.fields.filter((each) => !HIDDEN.has(each.name))
  const isUsed = (each) => each.required || values[each.name] !== undefined || USUAL.has(each.name)
  const [used, rest] = [all.filter(isUsed), all.filter((each) => !isUsed(each))]
  const make = (each) => field(each, [...keys, each.name], values[each.name])
  return [...used.map(make), rest.length ? h("details.bs-edit__more", {},
    h("summary", {}, `还可以填：${rest.map((each) => each.label).join("、")}`), rest.map(make)) : null]
}

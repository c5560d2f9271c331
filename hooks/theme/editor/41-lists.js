// Lists: of words (chosen by name), of texts, of parts (sources, honours, numbers).
const HIDDEN = new Set(["id"])
/** Shown though they may be missing: what most records say. */
const USUAL = new Set(["firms", "region", "summary", "fields", "initiatives", "project", "date", "metrics", "province", "city", "district", "url", "publisher", "value", "unit"])

function listField(each, keys, value) {
  const of = each.kind.of
  const values = Array.isArray(value) ? value : value ? [value] : []
  const rows = of.fields ? parts(each, keys, values) : of.words && of.words.length <= 32 ? [checks(each, keys, values)] : texts(each, keys, values)
  return h(`fieldset.bs-edit__group${of.fields ? "" : ".is-plain"}`, { "data-keys": JSON.stringify(keys) },
    h("legend", {}, each.label, each.required ? h("span.bs-edit__must", {}, "必填") : null),
    h("p.bs-edit__meaning", {}, each.meaning), h("div.bs-edit__faults"), rows)
}

/** Words to tick. */
function checks(each, keys, values) {
  const toggle = (word, checked) => {
    const chosen = checked ? [...values, word] : values.filter((other) => other !== word)
    values = chosen
    change(keys, chosen.length ? chosen : null)
  }
  return h("div.bs-edit__checks", {}, each.kind.of.words.map(([word, name]) => h("label", {},
    h("input", { type: "checkbox", checked: values.includes(word), onchange: (event) => toggle(word, event.target.checked) }), name)))
}

/** One line for each text, and an empty one for the next. */
function texts(each, keys, values) {
  return [...values, ""].map((value, index) => {
    const id = newId()
    const name = index === values.length ? `再加一条${each.label}` : `${each.label} ${index + 1}`
    return h("div.bs-edit__row", { "data-keys": JSON.stringify([...keys, index]) },
      h("label.bs-hidden", { for: id }, name), control(each.kind.of, [...keys, index], value, name, id),
      index < values.length ? button("删去", () => change([...keys, index], null, true), { "aria-label": `删去${name}` }) : null,
      h("div.bs-edit__faults"))
  })
}

/** A frame for each part, and a button for the next. */
function parts(each, keys, values) {
  const isNumber = each.kind.of.type === "number-row"
  const rows = values.map((value, index) => h("fieldset.bs-edit__part", { "data-keys": JSON.stringify([...keys, index]) },
    h("legend", {}, `${each.label} ${index + 1}`), h("div.bs-edit__faults"),
    isNumber ? numberRow(each.kind.of, [...keys, index], value || {}) : shape(each.kind.of, [...keys, index], value || {}),
    button("删去这一条", () => change([...keys, index], null, true), { "aria-label": `删去这一条：${each.label} ${index + 1}` })))
  const first = isNumber ? "stated" : each.kind.of.fields.find((one) => one.required).name
  if (each.required && !values.length) desk.adding.set(JSON.stringify(keys), 0)
  if (desk.adding.get(JSON.stringify(keys)) === values.length) rows.push(added(each, keys, values.length))
  const again = each.name === "sources" && !values.length && desk.source
  if (again) rows.unshift(button(`与上一条记录相同：${again.title}`, () => change(keys, [again], true)))
  return [...rows, button(`加一条${each.label}`, (event) => {
    desk.adding.set(JSON.stringify(keys), values.length)
    const frame = added(each, keys, values.length)
    event.target.replaceWith(frame)
    const input = frame.querySelector(`[data-keys='${JSON.stringify([...keys, values.length, first])}'] input`)
    if (input) input.focus()
  })]
}

/** A new part: it is drawn at once, and written once something is in it. */
function added(each, keys, index) {
  const kind = each.kind.of
  const place = [...keys, index]
  return h("fieldset.bs-edit__part", { "data-keys": JSON.stringify(place) },
    h("legend", {}, `${each.label} ${index + 1}`), h("div.bs-edit__faults"),
    kind.type === "number-row" ? numberRow(kind, place, {}) : shape(kind, place, {}))
}

// A number: the report's wording is pasted, the rest is read from it and shown as understood.
function numberRow(kind, keys, values) {
  const stated = kind.fields.find((each) => each.name === "stated")
  const measure = kind.fields.find((each) => each.name === "measure")
  const others = kind.fields.filter((each) => each !== stated && each !== measure)
  const id = newId()
  const told = h("p.bs-edit__told", { role: "status" })
  const offers = h("div.bs-edit__offers")
  const input = h("input.bs-edit__input", {
    id, type: "text", value: values.stated || "", placeholder: "从报道里复制，例如：4年来累计2500余人次", "aria-describedby": `${id}-about ${id}-faults`,
    onchange: () => read(input.value.trim()),
  })

  async function read(text) {
    if (!text) return change(keys, null, true)
    const list = keys[keys.length - 2]
    const said = (name) => at(desk.values, [...desk.base, name]) || ""
    const { keys: found, sentence, measures } = await ask("number", text, list, said("date"), values.label || "", [said("title"), said("summary")])
    const written = { ...found }
    for (const name of ["measure", "label", "scope"]) if (values[name]) written[name] = values[name]
    if (!written.measure && measures.length) written.measure = measures[0]
    desk.told.set(JSON.stringify(keys), { sentence, measures })
    return change(keys, written, true)
  }

  const last = desk.told.get(JSON.stringify(keys))
  if (last) {
    told.textContent = `理解为：${last.sentence}。不对就在下面改。`
    const names = new Map(measure.kind.words)
    const more = last.measures.filter((word) => word !== values.measure).slice(0, 3)
    if (more.length) offers.append("也可能是：", ...more.map((word) => button(names.get(word), () => change([...keys, "measure"], word, true))))
  }
  return [
    h("div.bs-edit__field", { "data-keys": JSON.stringify([...keys, "stated"]) },
      h("label.bs-edit__label", { for: id }, "原文里的说法", h("span.bs-edit__must", {}, "必填")),
      h("span.bs-edit__meaning", { id: `${id}-about` }, "一字不改；数值、单位、约数、累计和时段由此填出"), input, told,
      h("div.bs-edit__faults", { id: `${id}-faults` })),
    field({ ...measure, meaning: "这个数说的是什么" }, [...keys, "measure"], values.measure), offers,
    h("details.bs-edit__more", {}, h("summary", {}, "逐项查看和修改"), others.map((each) => field(each, [...keys, each.name], values[each.name]))),
  ]
}

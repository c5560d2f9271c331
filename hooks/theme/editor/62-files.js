// The records of the organisation, and the buttons for new ones.
function showFiles() {
  const paths = [...new Set([...Object.keys(desk.texts), ...Object.keys(draft)])].filter((path) => path.startsWith(`brands/${desk.branch}/`))
  const order = ["branch", "project", "achievement"]
  const rows = []
  for (const noun of order) {
    const own = paths.filter((path) => nounOf(path) === noun).sort()
    const items = own.flatMap((path) => (noun === "achievement" ? (desk.names.get(path) || []).map((_, item) => [path, item]) : [[path, null]]))
    const closed = own.filter((path) => desk.texts[path] === null && !(path in draft))
    rows.push(h("h2.bs-edit__kind", {}, NOUNS[noun]), h("ul.bs-edit__list", {}, items.map(([path, item]) => entry(path, item))),
      closed.map((path) => h("p.bs-edit__meaning", {}, `${path} 里有未发布的草稿，不能在这里改。`)),
      noun === "branch" ? null : button(`补充${noun === "project" ? "品牌" : "成果"}`, () => askNew(noun)))
  }
  refill(part("files"), rows)
}

function entry(path, item) {
  const isOpen = path === desk.path && item === desk.item
  const count = desk.problems.filter((problem) => problem.path === path && (item === null || problem.keys[0] === item)).length
  const marks = `${path in draft ? "，已改动" : ""}${count ? `，${count} 处要改` : ""}`
  return h("li", {}, h("button.bs-edit__entry", { type: "button", "aria-current": String(isOpen), onclick: () => openRecord(path, item) },
    nameOf(path, item), marks ? h("span.bs-edit__marks", {}, marks.slice(1)) : null))
}

/** The project that is open, or that of the open achievement. */
const openProject = () => (desk.path.includes("/projects/") ? desk.path.split("/").pop().replace(".yml", "") : at(desk.values, [...desk.base, "project"]) || "")

/** A day as records spell it, where it can be read: 2024年5月6日 → 2024-05-06. */
function dayOf(text) {
  const found = text.trim().match(/^((?:19|20)\d\d)(?:\D+(\d\d?))?(?:\D+(\d\d?))?\D?$/)
  return found ? found.slice(1).filter(Boolean).map((part) => part.padStart(2, "0")).join("-") : text.trim()
}

/** Ask what a new record cannot do without: its name, for an achievement its day, and how its address is spelt. */
function askNew(noun, project = openProject()) {
  const box = part("ask")
  const [nameId, dateId, slugId] = [newId(), newId(), newId()]
  const name = h("input.bs-edit__input", { id: nameId, type: "text", onchange: suggest })
  const date = h("input.bs-edit__input", { id: dateId, type: "text", placeholder: PLACEHOLDERS.day })
  const slug = h("input.bs-edit__input", { id: slugId, type: "text" })
  const words = { branch: "党组织的全称", project: "品牌名，不带引号", achievement: "标题：一句话说清做了什么" }[noun]
  function close() {
    box.hidden = true
    box.replaceChildren()
  }
  async function suggest() {
    if (name.value.trim() && noun !== "achievement") slug.value = (await ask("spelling", name.value.trim()))
  }
  async function make() {
    if (!name.value.trim()) return name.focus()
    const made = await ask("new", noun, desk.branch, name.value.trim(), dayOf(date.value), slug.value.trim())
    if (desk.texts[made.path] === null) return say("这一年的文件里有未发布的草稿，不能在这里加。")
    close()
    if (noun === "branch") await openBranch(made.path.split("/")[1])
    await ask("write", made.path, made.text)
    keep(made.path, made.text)
    if (noun === "branch") desk.known.branches.push([desk.branch, name.value.trim(), ""])
    if (noun === "project") desk.known.projects.push([`${desk.branch}/${made.path.split("/").pop().replace(".yml", "")}`, name.value.trim(), ""])
    await nameFiles()
    await openRecord(made.path, made.item)
    if (noun === "achievement" && project) await change(["project"], project, true)
    const empty = [...part("form").querySelectorAll("input[type=text], select, textarea")].find((control) => !control.value)
    if (empty) empty.focus()
  }
  const row = (id, label, input) => h("div.bs-edit__field", {}, h("label.bs-edit__label", { for: id }, label), input)
  box.replaceChildren(h("form.bs-edit__new", { onsubmit: (event) => { event.preventDefault(); run(make) } },
    h("h2.bs-edit__noun", {}, `新增${NOUNS[noun]}`), row(nameId, words, name),
    noun === "achievement" ? row(dateId, "发生的日期；不知道就不写", date) : row(slugId, "网址里的名字，定了就不要改", slug),
    h("div.bs-edit__offers", {}, h("button.bs-button.bs-button--main", { type: "submit" }, "开始填写"), button("取消", close))))
  box.hidden = false
  name.focus()
}

// The record that is open: its form, kept in step with its file by way of Python, which holds the text.
const desk = { branch: "", path: "", item: null, base: [], texts: {}, known: null, fields: null, values: null, problems: [], photos: [], source: null, entered: "", told: new Map(), adding: new Map(), names: new Map() }
const NOUNS = { branch: "党组织", project: "品牌项目", achievement: "服务成果" }

/** Write one value; `redraw` where fields come or go with it. */
async function change(keys, value, redraw = false) {
  if (nounOf(desk.path) === "achievement" && same(keys, ["date"]) && await moveTo(value || "")) return
  const state = await ask("put", desk.path, [...desk.base, ...keys], value)
  take(state, redraw || (Array.isArray(value) === false && typeof value === "object" && value !== null))
}

/** Move the open achievement to the file of its year. The last one of a file that is published stays: none may be empty. */
async function moveTo(date) {
  const year = (date.match(/^(?:19|20)\d\d/) || ["undated"])[0]
  const isOnly = desk.values.length === 1 && desk.path in desk.texts
  const target = desk.path.replace(/[^/]+\.yml$/, `${year}.yml`)
  if (desk.path === target || isOnly || desk.texts[target] === null) return false
  const { left, path, text, item } = await ask("move", desk.path, desk.item, year, date)
  keep(path, text)
  keep(desk.path, left)
  await nameFiles()
  await openRecord(path, item)
  return true
}

/** What Python says of the open file after a change. */
function take(state, redraw) {
  if (state.refused) say(state.refused)
  const before = desk.values
  desk.values = state.values
  desk.problems = state.problems
  keep(state.path, state.text)
  if (redraw || lengths(before) !== lengths(desk.values)) draw()
  showProblems()
  showFiles()
  showSide(state.text)
}

/** How many items each list has: where that changes, fields come or go. */
function lengths(values) {
  const found = []
  JSON.stringify(values, (key, value) => { if (Array.isArray(value)) found.push(key, value.length); return value })
  return found.join()
}

const nounOf = (path) => (path.includes("/achievements/") ? "achievement" : path.includes("/tasks/") ? "task" : path.includes("/projects/") ? "project" : "branch")
const nameOf = (path, item) => {
  const values = item === null ? desk.names.get(path) : (desk.names.get(path) || [])[item]
  return values || "（还没有名称）"
}

function draw() {
  const form = part("form")
  const focus = document.activeElement && document.activeElement.closest("[data-keys]")
  const where = focus && form.contains(focus) ? focus.dataset.keys : ""
  const isTyping = where && document.activeElement.matches("input[type=text], input[type=url], textarea")
  const typing = isTyping && document.activeElement.value !== desk.entered ? document.activeElement.value : null
  const noun = nounOf(desk.path)
  const values = at(desk.values, desk.base)
  const open = [...form.querySelectorAll("details[open]")].map((details) => details.parentElement.dataset.keys || "")
  form.replaceChildren(
    h("h2.bs-edit__noun", {}, NOUNS[noun]),
    ...(values ? shape(desk.fields[noun], [], values) : [h("p.bs-edit__why", {}, "源文件的写法有错误，先在“源文件”里改好，这里再显示表格。")]))
  for (const details of form.querySelectorAll("details")) if (open.includes(details.parentElement.dataset.keys || "")) details.open = true
  const again = where && form.querySelector(`[data-keys='${where}'] input, [data-keys='${where}'] textarea, [data-keys='${where}'] select`)
  if (!again) return
  again.focus({ preventScroll: true })
  if (typing !== null) again.value = typing // what is being typed is not written yet
}

/** Open a record: a file, or one item of a file with a list. */
async function openRecord(path, item = null) {
  const sources = at(desk.values, [...desk.base, "sources"])
  if (Array.isArray(sources) && sources.length) desk.source = sources[sources.length - 1]
  desk.path = path
  desk.item = item
  desk.base = item === null ? [] : [item]
  desk.told.clear()
  desk.adding.clear()
  part("desk").hidden = false
  host.classList.add("is-open")
  const state = await ask("state", path)
  take(state, true)
  const id = item === null ? "" : `&id=${encodeURIComponent(at(desk.values, [item, "id"]) || "")}`
  history.replaceState(null, "", `?record=${path}${id}`)
}

/** The files of an organisation, as the site has them, with what the draft changed. */
async function openBranch(slug) {
  const isPublished = desk.known.branches.some(([known, , spelt]) => known === slug && spelt)
  const own = isPublished ? await fetch(`records/${slug}.json`).then((response) => response.json()) : { files: {}, photos: [] }
  desk.branch = slug
  desk.texts = own.files
  desk.photos = [...own.photos, ...(await keptPhotos(slug))].map((photo) => photo.split("/").pop())
  const files = {}
  for (const [path, text] of Object.entries(own.files)) if (text !== null) files[path] = text
  const newer = Object.keys(draft).filter((path) => path in own.files && own.files[path] !== draft[path].base)
  for (const path of newer.filter((path) => own.files[path] === draft[path].text)) delete draft[path] // published meanwhile
  save()
  if (newer.some((path) => path in draft)) say("草稿里有的文件，网站上后来又改过。交出前请对照“源文件”，不要盖掉别人的改动。")
  for (const path of Object.keys(draft)) files[path] = draft[path].text
  await ask("add", files, desk.photos.map((name) => photoPath(name)))
  await nameFiles()
}

async function nameFiles() {
  desk.names = new Map(Object.entries(await ask("names")))
}

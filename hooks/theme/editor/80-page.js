// The start: what the address asks for, or the choice of an organisation.
let begun = null
const readIndex = fetch("index.json").then((response) => response.json())

/** Load Python and what the site knows, once, both at the same time. */
function begin() {
  if (begun) return begun
  begun = Promise.all([readIndex, startEngine()]).then(async ([known]) => {
    await ask("open", known.files, "", { branches: known.branches, projects: known.projects })
    desk.fields = await ask("fields")
    showLeft()
  })
  begun.catch(() => { begun = null })
  return begun
}

/** Open a file; of a list the item with that id, else the first. */
async function openFrom(path, id) {
  await begin()
  await openBranch(path.split("/")[1])
  const items = nounOf(path) === "achievement" ? (await ask("ids", path)) : null
  await openRecord(path, items && Math.max(0, items.indexOf(id)))
}

async function start() {
  const wanted = new URLSearchParams(location.search)
  const [path, noun, branch] = ["record", "new", "branch"].map((name) => wanted.get(name))
  // Before anything is waited for: over a slow line it may be pressed at once.
  host.querySelector('[data-new="branch"]').addEventListener("click", () => run(async () => { await begin(); askNew("branch") }))
  desk.known = await readIndex
  const { box } = combobox({
    label: "党组织", entries: branches, id: "edit-branch",
    choose: (slug) => { if (slug) run(() => openFrom(`brands/${slug}/branch.yml`)) },
  })
  part("pick").append(h("label.bs-edit__label", { for: "edit-branch" }, "修改已有的党组织：输入名称或拼音"), box)
  host.addEventListener("focusin", () => run(begin), { once: true }) // while a name is typed, Python loads
  if (path && /^brands\/[a-z0-9/-]+\.yml$/.test(path)) await openFrom(path, wanted.get("id"))
  else if (noun === "branch") { await begin(); askNew("branch") }
  else if (NOUNS[noun] && /^[a-z0-9-]+$/.test(branch)) {
    await openFrom(`brands/${branch}/branch.yml`)
    askNew(noun, wanted.get("project") || "")
  }
  else if (Object.keys(draft).length) await openFrom(Object.keys(draft)[0])
  if (Object.keys(draft).length && !part("status").textContent) say(`浏览器里有 ${Object.keys(draft).length} 个文件的草稿没有交出。`)
}

const run = (task) => task().catch((error) => say(`没有成功：${error.message.split("\n").filter(Boolean).pop()}`))
run(start)

// Handing over: a proposed change on the code host, a folder on this computer, a file to send. Nothing leaves before.
const LONGEST = 8000

/** The addresses of the host at which a file is made or changed; from the address at which the site is edited. */
function hostPages(path) {
  const source = host.dataset.source
  const [folder, name] = [path.slice(0, path.lastIndexOf("/")), path.slice(path.lastIndexOf("/") + 1)]
  const encoded = encodeURIComponent(draft[path].text)
  if (/^https:\/\/github\.com\//.test(source)) {
    const filled = `${source.replace("/edit/", "/new/")}${folder}?filename=${encodeURIComponent(name)}&value=${encoded}`
    return { edit: source + path, create: filled, isFilled: filled.length < LONGEST, blank: filled.split("&value=")[0] }
  }
  if (source.includes("/-/edit/")) return { edit: source + path, create: `${source.replace("/-/edit/", "/-/new/")}?file_name=${encodeURIComponent(path)}` }
  if (source.includes("/_edit/")) return { edit: source + path, create: `${source.replace("/_edit/", "/_new/")}${folder}` }
  return source ? { edit: source + path, create: `${source.replace("/edit/", "/new/")}${folder}` } : null
}

function handRow(path) {
  const isNew = draft[path].base === null
  const pages = hostPages(path)
  const faults = desk.problems.filter((problem) => problem.path === path && problem.severity === "error").length
  const steps = []
  if (pages && isNew && pages.isFilled) steps.push(h("a.bs-button", { href: pages.create, target: "_blank", rel: "noopener" }, "在网上新建（内容已填好）"))
  else if (pages) {
    steps.push(button("1　复制全文", (event) => copyText(path, event.target)),
      h("a.bs-button", { href: isNew ? pages.blank || pages.create : pages.edit, target: "_blank", rel: "noopener" }, isNew ? "2　打开新建页" : "2　打开修改页"),
      h("span.bs-edit__meaning", {}, isNew ? "文件名照上面写，粘贴全文，提交。" : "全选原来的内容，粘贴，提交。"))
  }
  const name = desk.names.get(path)
  return h("li", {}, h("p", {}, h("b", {}, Array.isArray(name) ? `${path.slice(-8, -4)} 年的服务成果` : name || path), isNew ? "　新增" : "　修改"),
    h("p.bs-edit__meaning", {}, path),
    faults ? h("p.bs-edit__hint", {}, `还有 ${faults} 处错误，改好再交。`) : null,
    h("div.bs-edit__offers", {}, steps, button("放弃这个文件的改动", () => drop(path), { "aria-label": `放弃这个文件的改动：${path}` })))
}

async function copyText(path, from) {
  await navigator.clipboard.writeText(draft[path].text)
  from.textContent = "已复制"
}

async function drop(path) {
  if (!confirm(`放弃 ${path} 的改动？`)) return
  const before = draft[path].base
  await ask("write", path, before)
  delete draft[path]
  save()
  await nameFiles()
  if (before === null && path === desk.path) {
    part("desk").hidden = path.endsWith("/branch.yml")
    if (!path.endsWith("/branch.yml")) await openRecord(`brands/${desk.branch}/branch.yml`)
  } else await openRecord(desk.path, desk.item)
}

async function toFolder() {
  const folder = await showDirectoryPicker({ mode: "readwrite" })
  for (const path of Object.keys(draft)) {
    let place = folder
    const parts = path.split("/")
    for (const name of parts.slice(folder.name === "brands" ? 1 : 0, -1)) place = await place.getDirectoryHandle(name, { create: true })
    const file = await (await place.getFileHandle(parts[parts.length - 1], { create: true })).createWritable()
    await file.write(draft[path].text)
    await file.close()
  }
  say(`写好了 ${Object.keys(draft).length} 个文件。`)
}

async function toArchive() {
  const texts = Object.fromEntries(Object.entries(draft).map(([path, { text }]) => [path, text]))
  const bytes = Uint8Array.from(atob(await ask("archive", texts)), (character) => character.charCodeAt(0))
  const link = h("a", { href: URL.createObjectURL(new Blob([bytes], { type: "application/zip" })), download: "brands.zip" })
  link.click()
  URL.revokeObjectURL(link.href)
}

function showHand() {
  const paths = Object.keys(draft).sort()
  part("tab='hand'").textContent = paths.length ? `交出 ${paths.length}` : "交出"
  if (!paths.length) {
    part("hand").replaceChildren(h("p.bs-edit__why", {}, "还没有改动。"))
    return
  }
  part("hand").replaceChildren(
    h("p.bs-edit__why", {}, `改动了 ${paths.length} 个文件，都只在这个浏览器里。选一种办法交出：`),
    h("ul.bs-edit__list", {}, paths.map(handRow)),
    h("div.bs-edit__offers", {}, button("打包下载，用邮件发送", toArchive, { className: "bs-button bs-button--main" }),
      "showDirectoryPicker" in window ? button("写进电脑上的文件夹", () => toFolder().catch(() => say("没有写入。"))) : null,
      button("已经交出，清除草稿", () => { if (confirm("清除全部草稿？没有交出的改动会丢失。")) { forget(paths); showHand(); showFiles() } })))
}

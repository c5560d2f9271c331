// Handing over: a proposed change on the code host, a folder on this computer, a file to send. Nothing leaves before.
function handRow(path) {
  const isNew = draft[path].base === null
  const pages = hostPages(path)
  const faults = desk.problems.filter((problem) => problem.path === path && problem.severity === "error").length
  const steps = []
  const leave = (href, text) => h("a.bs-button", { href, target: "_blank", rel: "noopener" }, text)
  if (pages && isNew && pages.isFilled) steps.push(leave(pages.create, "在网上新建（内容已填好）"))
  else if (pages) {
    steps.push(button("1　复制全文", (event) => copyText(path, event.target)),
      leave(isNew ? pages.create : pages.edit, isNew ? "2　打开新建页" : "2　打开修改页"),
      h("span.bs-edit__meaning", {}, isNew ? "文件名照上面写，粘贴全文，提交。" : "全选原来的内容，粘贴，提交。"))
  }
  const name = desk.names.get(path)
  return h("li", {}, h("p", {}, h("b", {}, Array.isArray(name) ? `${path.slice(-8, -4)} 年的服务成果`.replace("ated 年", "没有日期") : name || path), isNew ? "　新增" : "　修改"),
    h("p.bs-edit__meaning", {}, path),
    faults ? h("p.bs-edit__hint", {}, `还有 ${faults} 处错误，改好再交。`) : null,
    h("div.bs-edit__offers", {}, steps, button("放弃这个文件的改动", () => drop(path), { "aria-label": `放弃这个文件的改动：${path}` })))
}

/** A photo cannot be filled in: it is saved under its name here and sent there. */
function photoRow(path) {
  const name = path.split("/").pop()
  const pages = hostPages(path)
  return h("li", {}, h("p", {}, h("b", {}, `照片 ${name}`)), h("p.bs-edit__meaning", {}, path),
    h("div.bs-edit__offers", {}, h("a.bs-button", { href: URL.createObjectURL(pictures.get(path)), download: name }, pages ? "1　存下这张照片" : "存下这张照片"),
      pages ? h("a.bs-button", { href: pages.upload, target: "_blank", rel: "noopener" }, "2　打开上传页") : null,
      button("不要这张照片", async () => { await forgetPhoto(path); showHand() }, { "aria-label": `不要这张照片：${name}` })))
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
  const contents = [...Object.entries(draft).map(([path, { text }]) => [path, text]), ...pictures]
  for (const [path, content] of contents) {
    let place = folder
    const parts = path.split("/")
    for (const name of parts.slice(folder.name === "brands" ? 1 : 0, -1)) place = await place.getDirectoryHandle(name, { create: true })
    const file = await (await place.getFileHandle(parts[parts.length - 1], { create: true })).createWritable()
    await file.write(content)
    await file.close()
  }
  say(`写好了 ${contents.length} 个文件。`)
}

const inBase64 = (blob) => new Promise((resolve) => {
  const reader = new FileReader()
  reader.onload = () => resolve(reader.result.split(",")[1])
  reader.readAsDataURL(blob)
})

async function toArchive() {
  const texts = Object.fromEntries(Object.entries(draft).map(([path, { text }]) => [path, text]))
  const photos = {}
  for (const [path, picture] of pictures) photos[path] = await inBase64(picture)
  const bytes = Uint8Array.from(atob(await ask("archive", texts, photos)), (character) => character.charCodeAt(0))
  const link = h("a", { href: URL.createObjectURL(new Blob([bytes], { type: "application/zip" })), download: "brands.zip" })
  link.click()
  URL.revokeObjectURL(link.href)
}

function handedOver() {
  if (!confirm("清除全部草稿？没有交出的改动会丢失。")) return
  forget(Object.keys(draft))
  for (const path of [...pictures.keys()]) forgetPhoto(path)
  showHand()
  showFiles()
}

function showHand() {
  const paths = Object.keys(draft).sort((a, b) => isBranchFile(b) - isBranchFile(a) || (a < b ? -1 : 1))
  const count = paths.length + pictures.size
  part("tab='hand'").textContent = count ? `交出 ${count}` : "交出"
  const several = count > 1 && host.dataset.source
  refill(part("hand"), count ? [
    h("p.bs-edit__why", {}, `改动了 ${count} 个文件，都只在这个浏览器里。选一种办法交出：`),
    h("div.bs-edit__offers", {}, button("打包下载，用邮件发送", toArchive, { className: "bs-button bs-button--main" }),
      "showDirectoryPicker" in window ? button("写进电脑上的文件夹", () => toFolder().catch(() => say("没有写入。"))) : null),
    host.dataset.source ? h("p.bs-edit__why", {}, `或在代码平台上提修改${several ? "：第一个文件提交时新建分支，其余的提交到同一个分支，合成一份修改申请" : ""}。`) : null,
    h("ul.bs-edit__list", {}, paths.map(handRow), [...pictures.keys()].map(photoRow)),
    h("div.bs-edit__offers", {}, button("已经交出，清除草稿", handedOver)),
  ] : h("p.bs-edit__why", {}, "还没有改动。"))
}

const isBranchFile = (path) => path.endsWith("/branch.yml")

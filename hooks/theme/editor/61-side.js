// Beside the form: the page as it will be, the file, and the tabs that choose among them.
const seen = { tab: "problems" }

const preview = later(async () => {
  if (seen.tab !== "preview") return
  const made = await ask("preview", desk.path, desk.item)
  const frame = part("preview")
  part("why").textContent = made.why || made.note
  frame.hidden = Boolean(made.why)
  if (made.why) return
  frame.onload = () => {
    const entry = made.anchor && frame.contentDocument.getElementById(made.anchor)
    if (entry) entry.scrollIntoView()
  }
  const dark = [...document.documentElement.attributes].map(({ name, value }) => ` ${name}="${value.replace(/"/g, "")}"`).join("")
  frame.srcdoc = `<!doctype html><html${dark}><head><meta charset="utf-8"><title>${part("form").ariaLabel || "预览"}</title>` +
    `<link rel="stylesheet" href="${host.dataset.style}"></head><body><main class="bs-main"><div class="bs-page">${made.html}</div></main></body></html>`
}, 300)

function showSide(text) {
  const yaml = part("yaml")
  if (document.activeElement !== yaml) yaml.value = text
  part("yaml-path").textContent = `源文件 ${desk.path}`
  preview()
  showHand()
}

const typed = later(async () => {
  await ask("write", desk.path, part("yaml").value)
  take(await ask("state", desk.path), true)
  await nameFiles()
  showFiles()
}, 700)

function choose(tab) {
  seen.tab = tab
  for (const each of host.querySelectorAll("[data-tab]")) {
    const isChosen = each.dataset.tab === tab
    each.setAttribute("aria-selected", String(isChosen))
    each.tabIndex = isChosen ? 0 : -1
    host.querySelector(`#panel-${each.dataset.tab}`).hidden = !isChosen
  }
  if (tab === "preview") preview()
}

/** On a phone the tabs stand below what is read; what they show lies under the form. */
function show(tab) {
  choose(tab)
  const panel = host.querySelector(`#panel-${tab}`)
  if (panel.getBoundingClientRect().top > innerHeight * 0.8) panel.scrollIntoView({ block: "start" })
}

for (const each of host.querySelectorAll("[data-tab]")) {
  each.addEventListener("click", () => show(each.dataset.tab))
  each.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const tabs = [...host.querySelectorAll("[data-tab]")]
    const next = tabs[(tabs.indexOf(each) + step + tabs.length) % tabs.length]
    choose(next.dataset.tab)
    next.focus()
  })
}
part("yaml").addEventListener("input", typed)
part("form").addEventListener("submit", (event) => event.preventDefault())
part("form").addEventListener("focusin", ({ target }) => { desk.entered = target.value })

// Pasting: only text is taken, it is cleaned as the command `fix` would, and a sentence says so, with the way back.
const ROWS = new Set(["TR"])
const LINES = new Set(["P", "DIV", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "SECTION", "ARTICLE", "TABLE", "UL", "OL"])

/** The text of HTML from the clipboard. It is parsed apart from the page: nothing in it runs or is loaded. */
function textOf(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body
  return linesOf(body).replace(/[ \t]*\n[ \t]*/g, "\n").replace(/\n{2,}/g, "\n").trim()
}

function linesOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/([\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, "$1").replace(/[ \t\r\n]+/g, " ")
  if (node.nodeType !== Node.ELEMENT_NODE || /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|RT|RP)$/.test(node.tagName)) return ""
  if (node.tagName === "BR") return "\n"
  if (node.tagName === "SUP" && /^\s*[[［]?\d{1,3}[\]］]?\s*$/.test(node.textContent)) return ""
  if (ROWS.has(node.tagName)) return `\n${rowOf([...node.children].map((cell) => linesOf(cell).trim().replace(/\n+/g, "；")))}\n`
  const text = [...node.childNodes].map(linesOf).join("")
  if (/mso-list:\s*ignore/i.test(node.getAttribute("style") || "")) return /[\d一二三四五六七八九十]/.test(text) ? text : "• "
  if (node.tagName === "LI") return `\n${/^\s*•/.test(text) ? "" : "• "}${text.trim()}\n`
  return LINES.has(node.tagName) ? `\n${text}\n` : text
}

/** A row of a table as lines: label：content, twice where it has four cells. */
function rowOf(cells) {
  const pairs = cells.length % 2 === 0 && cells.length <= 4
  const plain = (label) => label.replace(/[：:\s]+$/, "")
  if (!pairs) return cells.filter(Boolean).join("；")
  const lines = []
  for (let at = 0; at < cells.length; at += 2) if (cells[at] || cells[at + 1]) lines.push(`${plain(cells[at])}：${cells[at + 1]}`)
  return lines.join("\n")
}

/** Put text in the place of what is selected, so that the browser can take it back. */
function insert(field, text) {
  field.focus()
  if (!document.execCommand("insertText", false, text)) field.setRangeText(text, field.selectionStart, field.selectionEnd, "end")
}

async function paste(field, raw, html) {
  const holder = field.closest("[data-keys]")
  const keys = holder ? JSON.parse(holder.dataset.keys) : []
  const { text, told } = await ask("cleaned", html ? textOf(html) : raw, keys, field.matches("textarea"))
  const start = field.selectionStart
  insert(field, text)
  for (const old of field.parentElement.querySelectorAll(".bs-edit__pasted")) old.remove()
  if (!told) return
  const undo = () => {
    field.setSelectionRange(start, start + text.length)
    insert(field, raw)
    field.dispatchEvent(new Event("change", { bubbles: true }))
    note.remove()
  }
  const note = h("p.bs-edit__told.bs-edit__pasted", { role: "status" }, told, button("恢复原样", undo))
  field.after(note)
}

host.addEventListener("paste", (event) => {
  const field = event.target
  if (!field.matches("[data-form] input[type=text], [data-form] textarea, [data-ask] input") || !event.clipboardData.types.includes("text/plain")) return
  event.preventDefault()
  run(() => paste(field, event.clipboardData.getData("text/plain"), event.clipboardData.getData("text/html")))
})

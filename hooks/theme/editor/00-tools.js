// Elements, and small helpers that every part of the editor uses.
const host = document.querySelector("[data-editor]")
const part = (name) => host.querySelector(`[data-${name}]`)

/** An element: tag.class, its properties (on… are listeners, data-… and aria-… attributes), its children. */
function h(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split(".")
  const element = document.createElement(name)
  if (classes.length) element.className = classes.join(" ")
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value)
    else if (key.includes("-") || key === "role" || key === "for" || key === "list") element.setAttribute(key, value)
    else element[key] = value
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

/** Other content for a holder; what has the focus in it keeps it, by its place among the controls. */
function refill(holder, ...children) {
  const controls = () => [...holder.querySelectorAll("a, button, input, select, textarea")]
  const index = controls().indexOf(document.activeElement)
  holder.replaceChildren(...children.flat().filter(Boolean))
  if (index < 0) return
  holder.tabIndex = -1
  const now = controls()
  const next = now[Math.min(index, now.length - 1)] || holder
  next.focus({ preventScroll: true })
}

/** Call `run` once nothing more has happened for a moment. */
function later(run, wait = 500) {
  let timer = 0
  return (...given) => {
    clearTimeout(timer)
    timer = setTimeout(() => run(...given), wait)
  }
}

let lastId = 0
const newId = () => `edit-${++lastId}`
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)
const at = (values, keys) => keys.reduce((value, key) => (value === null || value === undefined ? undefined : value[key]), values)
const say = (text) => { part("status").textContent = text }
const button = (text, onclick, more = {}) => h("button.bs-button", { type: "button", onclick, ...more }, text)

// The draft: the files that were changed, kept in this browser until they are handed over.
const KEY = "showcase-editor"
/** By path: the text now, and the text that the site has (null for a new file). */
let draft = {}
try { draft = JSON.parse(localStorage.getItem(KEY)) || {} } catch (unreadable) { draft = {} }

const original = (path) => (path in draft ? draft[path].base : desk.texts[path])

function keep(path, text) {
  const base = path in draft ? draft[path].base : path in desk.texts ? desk.texts[path] : null
  if (text === base) delete draft[path]
  else draft[path] = { text, base }
  try { localStorage.setItem(KEY, JSON.stringify(draft)) } catch (full) { say("浏览器存不下草稿，请尽快交出。") }
}

function forget(paths) {
  for (const path of paths) {
    desk.texts[path] = draft[path].text
    delete draft[path]
  }
  localStorage.setItem(KEY, JSON.stringify(draft))
}

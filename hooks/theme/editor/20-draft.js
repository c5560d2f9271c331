// The draft: the files that were changed, kept in this browser until they are handed over.
const KEY = "showcase-editor"
/** By path: the text now, and the text that the site has (null for a new file). */
let draft = {}
try { draft = JSON.parse(localStorage.getItem(KEY)) || {} } catch (unreadable) { draft = {} }

function save() {
  try { localStorage.setItem(KEY, JSON.stringify(draft)) } catch (refused) { say("浏览器存不下草稿，关掉网页前请先交出。") }
}

function keep(path, text) {
  const base = path in draft ? draft[path].base : path in desk.texts ? desk.texts[path] : null
  if (text === base || text === null) delete draft[path]
  else draft[path] = { text, base }
  save()
}

function forget(paths) {
  for (const path of paths) {
    desk.texts[path] = draft[path].text
    delete draft[path]
  }
  save()
}

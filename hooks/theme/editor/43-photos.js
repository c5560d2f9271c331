// Photos: chosen from this computer, kept by the browser beside the draft until they are handed over.
const PICTURES = "showcase-editor-photos"
/** By path: the picture, for as long as the page is open. */
const pictures = new Map()
const photoPath = (name) => `brands/${desk.branch}/photos/${name}`
const addressOf = (path) => new URL(".", location.href).href + path

/** The photos of an organisation that were chosen and not handed over yet. */
async function keptPhotos(slug) {
  if (!("caches" in self)) return []
  const kept = await caches.open(PICTURES)
  for (const { url } of await kept.keys()) {
    const path = url.slice(addressOf("").length)
    pictures.set(path, await (await kept.match(url)).blob())
  }
  return [...pictures.keys()].filter((path) => path.startsWith(`brands/${slug}/`))
}

async function forgetPhoto(path) {
  pictures.delete(path)
  if ("caches" in self) await (await caches.open(PICTURES)).delete(addressOf(path))
}

/** Take a picture under a name that fits an address. */
async function takePhoto(file, limit) {
  const ending = { "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp" }[file.type]
  if (!ending) throw new Error("照片要用 JPG、PNG 或 WebP 格式。")
  if (file.size > limit) throw new Error(`照片太大，不能超过 ${limit / 1048576} MB。`)
  const spelt = await ask("spelling", file.name.replace(/\.[^.]*$/, ""))
  let name = spelt + ending
  for (let number = 2; desk.photos.includes(name); number += 1) name = `${spelt}-${number}${ending}`
  pictures.set(photoPath(name), file)
  if ("caches" in self) await (await caches.open(PICTURES)).put(addressOf(photoPath(name)), new Response(file))
  desk.photos.push(name)
  await ask("add", {}, [photoPath(name)])
  return name
}

/** The name of a photo: one of those there are, or a new one. */
function photoField(kind, put, text, id) {
  const names = text && !desk.photos.includes(text) ? [text, ...desk.photos] : desk.photos
  const file = h("input.bs-edit__input", {
    type: "file", accept: "image/jpeg,image/png,image/webp", "aria-label": "选一张新照片",
    onchange: () => file.files[0] && run(async () => put(await takePhoto(file.files[0], kind.limit), true)),
  })
  const chosen = h("select.bs-edit__input", { id, onchange: () => put(chosen.value) },
    h("option", { value: "" }, "（还没有选）"), names.map((name) => h("option", { value: name, selected: name === text }, name)))
  return h("div", {}, chosen, file)
}

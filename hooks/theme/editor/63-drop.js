// Files that are dropped on the page or chosen: each kind goes to the one function that takes it.
const LARGEST = 20000000

/** By the ending of its name, what takes a file; every other one goes to Python, which says why it cannot be read. */
const TAKERS = { yml: takeRecords, yaml: takeRecords, zip: takeRecords, docx: takeDocument }

async function takeFile(file) {
  if (file.size > LARGEST) return say(`${file.name} 超过 20 MB，请先去掉里面的图片再拖入。`)
  await begin()
  const ending = file.name.split(".").pop().toLowerCase()
  return (TAKERS[ending] || takeDocument)(file)
}

/** The content of a file as text that can be sent to Python. */
function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result.split(",")[1] || "")
    reader.onerror = () => reject(new Error(`${file.name} 读不了。`))
    reader.readAsDataURL(file)
  })
}

/** Records: one file, or an archive as the editor hands it over. */
async function takeRecords(file) {
  const { files, told } = await ask("dropped", file.name, await base64(file), desk.branch)
  const taken = await toDraft(files)
  say([taken ? `从 ${file.name} 读入了 ${taken} 个文件。` : "", told].filter(Boolean).join(" "))
}

/** Write files (path → text) into the draft, and open the first; returns how many. Asks before a draft is replaced. */
async function toDraft(files) {
  const isKept = (path) => !(path in draft) || draft[path].text === files[path] || confirm(`草稿里已有 ${path}，换成拖入的内容？`)
  const paths = Object.keys(files).sort().filter(isKept)
  for (const branch of new Set(paths.map((path) => path.split("/")[1]))) {
    await openBranch(branch)
    for (const path of paths.filter((path) => path.startsWith(`brands/${branch}/`) && desk.texts[path] !== null)) {
      await ask("write", path, files[path])
      keep(path, files[path])
    }
  }
  await nameFiles()
  for (const path of paths) addName(path)
  if (paths.length) await openRecord(paths[0], nounOf(paths[0]) === "achievement" ? 0 : null)
  return paths.length
}

/** Make a new organisation or project known to the lists of names. */
function addName(path) {
  const [, branch, , file] = path.split("/")
  const [list, key] = nounOf(path) === "branch" ? [desk.known.branches, branch] : [desk.known.projects, `${branch}/${(file || "").replace(".yml", "")}`]
  if (nounOf(path) !== "achievement" && !list.some(([known]) => known === key)) list.push([key, desk.names.get(path) || key, ""])
}

const takeAll = (files) => run(async () => { for (const file of files) await takeFile(file) })
const chooser = h("input", { type: "file", multiple: true, hidden: true, onchange: () => { takeAll([...chooser.files]); chooser.value = "" } })
part("pick").parentElement.append(chooser, button("打开 Word 申请表或记录文件", () => chooser.click()))
host.addEventListener("dragover", (event) => { if ([...event.dataTransfer.types].includes("Files")) event.preventDefault() })
host.addEventListener("drop", (event) => {
  if (!event.dataTransfer.files.length) return
  event.preventDefault()
  takeAll([...event.dataTransfer.files])
})

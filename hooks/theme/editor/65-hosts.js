// Addresses on the code host, by the address at which the site is edited.
const LONGEST = 8000

/**
 * The pages of the code host where a file is made, filled in as far as the host can, and where one is changed or sent.
 * They follow from the address at which the site is edited. GitHub and Gitea take name and text; GitLab takes the name.
 */
function hostPages(path) {
  const source = host.dataset.source
  if (!source) return null
  const [folder, name] = [path.slice(0, path.lastIndexOf("/")), encodeURIComponent(path)]
  const value = draft[path] ? `&value=${encodeURIComponent(draft[path].text)}` : ""
  const pageOf = (kind) => source.replace(/\/(_?)edit\//, `/$1${kind}/`)
  if (source.includes("/-/edit/")) {
    return { edit: source + path, create: `${pageOf("new").replace(/\/$/, "")}?file_name=${name}`, upload: `${pageOf("tree")}${folder}`, isFilled: false }
  }
  const blank = `${pageOf("new").replace(/\/$/, "")}?filename=${name}`
  const isFilled = (source.includes("/_edit/") || /^https:\/\/github\.com\//.test(source)) && blank.length + value.length < LONGEST
  return { edit: source + path, create: isFilled ? blank + value : blank, upload: `${pageOf("upload")}${folder}`, isFilled }
}

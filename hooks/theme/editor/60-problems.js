// Problems at the field they belong to, and all of them in one list.
function showProblems() {
  const form = part("form")
  const own = desk.problems.filter((problem) => problem.path === desk.path && same(problem.keys.slice(0, desk.base.length), desk.base))
  for (const place of form.querySelectorAll(".bs-edit__faults")) place.replaceChildren()
  for (const marked of form.querySelectorAll("[aria-invalid]")) marked.removeAttribute("aria-invalid")
  for (const problem of own) {
    const holder = fieldOf(problem.keys.slice(desk.base.length))
    if (!holder) continue
    holder.querySelector(".bs-edit__faults").append(told(problem))
    const input = holder.matches(".bs-edit__field, .bs-edit__row") && holder.querySelector("input, textarea, select")
    if (input) input.setAttribute("aria-invalid", "true")
    for (let outer = holder.closest("details"); outer; outer = outer.parentElement.closest("details")) outer.open = true
  }
  const name = fieldOf(["name"])
  if (name) name.querySelector(".bs-edit__faults").append(...namesakes())
  const others = desk.problems.filter((problem) => !own.includes(problem))
  const count = desk.problems.length
  part("tab='problems'").textContent = count ? `检查结果 ${count}` : "检查结果"
  refill(part("problems"),
    h("p.bs-edit__why", { role: "status" }, count ? `还有 ${count} 处要改，这条记录 ${own.length} 处。` : "检查过了，没有发现问题。"),
    h("ul.bs-edit__list", {}, [...own, ...others].map((problem) => h("li", {}, told(problem, others.includes(problem))))))
}

/** That published projects have the name of the open one, which is no error, with their pages. */
function namesakes() {
  const alike = desk.known.projects.filter(([key, name]) => desk.values && name === desk.values.name && desk.path !== `brands/${key.replace("/", "/projects/")}.yml`)
  return nounOf(desk.path) !== "project" || !alike.length ? [] : [h("p.bs-edit__hint", {}, "已有同名品牌（不是错误；是同一个品牌的，不要重复建）：",
    alike.map(([key]) => h("a.bs-link", { href: `${host.dataset.root}branches/${key}/`, target: "_blank" }, ownerOf(key))))]
}

/** The element of the field a problem is about, or of the nearest part around it. */
function fieldOf(keys) {
  for (let length = keys.length; length > 0; length -= 1) {
    const found = part("form").querySelector(`[data-keys='${JSON.stringify(keys.slice(0, length))}']`)
    if (found) return found
  }
  return null
}

function told(problem, isElsewhere = false) {
  const mend = problem.mends && button("照此修改", async () => take(await ask("mend", desk.path, problem.number), true))
  const go = isElsewhere && button("打开", () => openRecord(problem.path, nounOf(problem.path) === "achievement" ? problem.keys[0] || 0 : null))
  return h(`div.bs-edit__fault.is-${problem.severity}`, {},
    h("p", {}, h("b", {}, problem.rule === "key-missing" ? "还要填：" : problem.severity === "error" ? "要改：" : "请看："), problem.message),
    problem.hint && problem.rule !== "key-missing" ? h("p.bs-edit__hint", {}, problem.hint) : null, mend, go)
}

// A Word form: its records are opened, and what fits nowhere stays beside the form until it has been dealt with.
const LEFT = "showcase-editor-left"
/** The title of the form, what of it is in no record ([label, text, why]), and the numbers in its texts. */
let left = null
try { left = JSON.parse(localStorage.getItem(LEFT)) } catch (unreadable) { left = null }

async function takeDocument(file) {
  const found = await ask("document", file.name, await base64(file), desk.branch)
  if (!found.left) return say(found.told)
  left = { title: found.title, items: found.left, numbers: found.numbers }
  const taken = await toDraft(found.files)
  keepLeft()
  const count = left.items.length ? `有 ${left.items.length} 处没有对应，列在表格旁边。` : ""
  return say(`从 ${file.name} 读出 ${taken} 条记录，请逐项核对。${count}${found.told}`)
}

function keepLeft() {
  if (left && !left.items.length && !left.numbers.length) left = null
  try { left ? localStorage.setItem(LEFT, JSON.stringify(left)) : localStorage.removeItem(LEFT) } catch (refused) { say("浏览器存不下这份申请表里没有对应的内容，关掉网页前请处理完。") }
  showLeft()
}

function showLeft() {
  const box = part("left")
  box.hidden = !left
  if (!left) return
  const done = (list, each) => { list.splice(list.indexOf(each), 1); keepLeft() }
  box.replaceChildren(
    h("h2.bs-edit__kind", {}, `${left.title}：没有填入的内容`),
    h("ul.bs-edit__list", {}, left.items.map((each) => h("li", {},
      h("p", {}, h("b", {}, each[0] ? `${each[0]}：` : ""), each[1]), each[2] ? h("p.bs-edit__meaning", {}, each[2]) : null,
      h("div.bs-edit__offers", {}, button("复制", (event) => copied(each[1], event.target), { "aria-label": `复制：${each[0] || each[1].slice(0, 20)}` }),
        button("处理完了", () => done(left.items, each), { "aria-label": `处理完了：${each[0] || each[1].slice(0, 20)}` }))))),
    left.numbers.length ? h("h2.bs-edit__kind", {}, "文中的数字，可以加成指标") : "",
    h("ul.bs-edit__list", {}, left.numbers.map((each) => h("li", {},
      h("p", {}, h("b", {}, each.keys.stated)), h("p.bs-edit__meaning", {}, `理解为：${measureOf(each)}${each.sentence}`),
      h("div.bs-edit__offers", {}, button("加到打开的记录", () => addNumber(each, done), { "aria-label": `加到打开的记录：${each.keys.stated}` }),
        button("不用加", () => done(left.numbers, each), { "aria-label": `不用加：${each.keys.stated}` }))))))
}

const measureOf = ({ measures }) => {
  const list = desk.fields && desk.fields.achievement.fields.find((each) => each.name === "metrics")
  const measure = list && list.kind.of.fields.find((each) => each.name === "measure")
  const named = measure && measure.kind.words.find(([word]) => word === measures[0])
  return named ? `${named[1]}，` : ""
}

async function copied(text, from) {
  await navigator.clipboard.writeText(text)
  from.textContent = "已复制"
}

/** Add a number to the achievement or organisation that is open; a project has none of its own. */
async function addNumber(each, done) {
  const list = { achievement: "metrics", branch: "figures" }[nounOf(desk.path)]
  if (!list) return say("品牌没有自己的指标：先打开或补充一条成果，再加这个数字。")
  const metrics = at(desk.values, [...desk.base, list]) || []
  await change([list, metrics.length], { ...(each.measures.length ? { measure: each.measures[0] } : {}), ...each.keys }, true)
  return done(left.numbers, each)
}

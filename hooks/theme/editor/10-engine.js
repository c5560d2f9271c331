// Python in its worker: loaded when it is first needed, asked by messages.
const BYTES = 6000000
const asked = new Map()
let worker = null
let loaded = 0
let number = 0

function receive({ data }) {
  if (data.loaded) {
    loaded += data.loaded
    part("progress").value = Math.min(99, (100 * loaded) / BYTES)
    return
  }
  const [resolve, reject] = asked.get(data.id)
  asked.delete(data.id)
  if (data.error === undefined) resolve(JSON.parse(data.result))
  else reject(new Error(data.error))
}

function send(message) {
  return new Promise((resolve, reject) => {
    number += 1
    asked.set(number, [resolve, reject])
    worker.postMessage({ id: number, ...message })
  })
}

/** Call a function of the session: ask("put", path, keys, value). */
const ask = (call, ...given) => send({ call, arguments: given })

/** Start Python, and show how far it is. */
async function startEngine() {
  const bar = part("progress")
  loaded = 0
  bar.hidden = false
  say("正在下载检查程序，第一次要几秒钟")
  worker = new Worker(new URL("worker.js", location.href), { type: "module" })
  worker.onmessage = receive
  const broken = new Promise((_, reject) => {
    worker.onerror = () => reject(new Error("没有启动：浏览器太旧，或网站没有允许它运行。请用新版的浏览器再试。"))
  })
  await Promise.race([send({ engine: new URL(host.dataset.engine, location.href).href }), broken])
  bar.hidden = true
  say("")
}

// Python in a worker: loads the engine, then answers {id, call, arguments} with {id, result} or {id, error}.
// The only script of the site that may run WebAssembly.

const TYPES = { wasm: "application/wasm", zip: "application/zip" };
const PACKED = /\.(wasm|zip)$/;
const plain = self.fetch.bind(self);
let session = null;
let python = null;
let folder = "";

/** The content of a file that lies compressed beside its name; a server may have unpacked it on its own. */
async function unpacked(url) {
  const response = await plain(`${url}.gz`);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const parts = [];
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    self.postMessage({ loaded: part.value.length });
  }
  const blob = new Blob(parts);
  const head = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  const body = isPacked ? blob.stream().pipeThrough(new DecompressionStream("gzip")) : blob;
  return new Response(body, { headers: { "Content-Type": TYPES[PACKED.exec(url)[1]] } });
}

self.fetch = (input, settings) => {
  const url = String(input.url || input);
  return PACKED.test(url) ? unpacked(url) : plain(input, settings);
};

async function start(engine) {
  const archive = unpacked(`${engine}showcase.zip`).then((response) => response.arrayBuffer());
  const { loadPyodide } = await import(`${engine}pyodide.js`);
  folder = engine;
  python = await loadPyodide({ indexURL: engine, stdLibURL: `${engine}python.zip` });
  python.FS.writeFile("/showcase.zip", new Uint8Array(await archive));
  session = python.runPython(`
import sys, zipfile
zipfile.ZipFile("/showcase.zip").extractall("/showcase")
sys.path.insert(0, "/showcase/packages")
from showcase.editor.session import Session
Session()
`);
}

/** Add the modules in an archive of the engine, which only some need. */
async function add(name) {
  const response = await unpacked(`${folder}${name}.zip`);
  python.FS.writeFile(`/${name}.zip`, new Uint8Array(await response.arrayBuffer()));
  python.runPython(`
zipfile.ZipFile("/${name}.zip").extractall("/showcase")
sys.path_importer_cache.clear()
`);
}

let ready = null;
self.onmessage = async ({ data }) => {
  try {
    if (data.engine) ready = start(data.engine);
    await ready;
    if (data.add) await add(data.add);
    const result = data.call ? session.call(data.call, JSON.stringify(data.arguments || [])) : "null";
    self.postMessage({ id: data.id, result });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error.message || error) });
  }
};

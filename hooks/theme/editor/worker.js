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

/** The files of a zip archive that is not compressed, one local header after the other. */
function unpack(FS, archive, folder) {
  const view = new DataView(archive);
  let at = 0;
  while (view.getUint32(at, true) === 0x04034b50) {
    const size = view.getUint32(at + 18, true);
    const name = new Uint8Array(archive, at + 30, view.getUint16(at + 26, true));
    const start = at + 30 + name.length + view.getUint16(at + 28, true);
    const path = folder + new TextDecoder().decode(name);
    FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    FS.writeFile(path, new Uint8Array(archive, start, size));
    at = start + size;
  }
}

async function start(engine) {
  const archive = unpacked(`${engine}showcase.zip`).then((response) => response.arrayBuffer());
  const { loadPyodide } = await import(`${engine}pyodide.js`);
  folder = engine;
  python = await loadPyodide({ indexURL: engine, stdLibURL: `${engine}python.zip` });
  unpack(python.FS, await archive, "/showcase/");
  session = python.runPython(`
import sys
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
import sys, zipfile
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

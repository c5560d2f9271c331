// Compiles the editor's Python to bytecode, with the Python that will run it: node compile.mjs SOURCES WORKBOOK OUT.
// Run in a folder whose node_modules has pyodide; compile.py beside this file does the work.

import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { fileURLToPath, pathToFileURL } from "node:url";

const [sources, workbook, out] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const engine = dirname(createRequire(join(process.cwd(), "package.json")).resolve("pyodide/package.json"));
const { loadPyodide } = await import(pathToFileURL(join(engine, "pyodide.mjs")));

const python = await loadPyodide();
python.FS.writeFile("/sources.zip", readFileSync(sources));
python.FS.writeFile("/workbook-sources.zip", readFileSync(workbook));
python.FS.writeFile("/stdlib.zip", readFileSync(join(engine, "python_stdlib.zip")));
try {
  python.runPython(readFileSync(join(here, "compile.py"), "utf8"));
} catch (error) {
  console.error(error.message); // not with the source of the engine, a line of a million characters
  process.exit(1);
}

mkdirSync(out, { recursive: true });
// Compressed here and unpacked by the worker: not every server compresses these.
const write = (name, content) => writeFileSync(join(out, `${name}.gz`), gzipSync(content, { level: 9 }));
write("python.zip", python.FS.readFile("/python.zip"));
write("workbook.zip", python.FS.readFile("/workbook.zip"));
write("showcase.zip", python.FS.readFile("/showcase.zip"));
write("pyodide.asm.wasm", readFileSync(join(engine, "pyodide.asm.wasm")));
// Servers know the type of .js, not always that of .mjs.
writeFileSync(join(out, "pyodide.asm.js"), readFileSync(join(engine, "pyodide.asm.mjs")));
const loader = readFileSync(join(engine, "pyodide.mjs"), "utf8");
writeFileSync(join(out, "pyodide.js"), loader.replaceAll("pyodide.asm.mjs", "pyodide.asm.js").replace(/\n\/\/# source.*/, ""));
const { info } = JSON.parse(readFileSync(join(engine, "pyodide-lock.json"), "utf8"));
writeFileSync(join(out, "pyodide-lock.json"), JSON.stringify({ info, packages: {} }));
process.exit(0);

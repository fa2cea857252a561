import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

let panic

/** What the engine said when it panicked, if it did: a WebAssembly trap alone tells nothing. */
export const lastPanic = () => panic

/** Loads the engine's WebAssembly and returns its `SchemaEngine` class. */
export async function loadSchemaEngine() {
  // The engine reports a panic through this global; without it the process ends with status 0 and no output
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      panic = message
    },
  }
  const { resolve } = createRequire(import.meta.url)
  const path = resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(path), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings.SchemaEngine
}

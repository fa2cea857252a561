import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { lastPanic } from './wasm.mjs'

const PANICKED = 101 // the native engine's own exit status for it

/** These read the migrations' schema from a cache that only `devDiagnostic` fills, through the shadow database. */
const NEEDS_DIAGNOSTIC = new Set(['evaluateDataLoss', 'createMigration'])

/** Methods that go by another name in the WebAssembly engine. */
const RENAMED = { getDatabaseVersion: 'version' }

/** Answers the CLI's requests from stdin until it closes, then ends the process. */
export async function serve(startEngine) {
  let engine
  let current
  // A panic or a refusal inside the engine's own asynchronous code rejects nothing: it comes out here, and what was
  // asked would never be answered. The CLI takes that for success.
  process.once('uncaughtException', (error) => {
    send({ id: current, error: describe(error, true) })
    process.exit(PANICKED)
  })
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = line.trim() ? JSON.parse(line) : {}
    if (!method) continue // the CLI's answer to a `print`
    current = id
    try {
      engine ??= await startEngine()
      if (NEEDS_DIAGNOSTIC.has(method))
        await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
      const result = await engine[RENAMED[method] ?? method](params)
      if (method === 'diff' && result?.stdout)
        send({ id: 1e9 + id, method: 'print', params: { content: result.stdout } })
      send({ id, result: result ?? null })
    } catch (error) {
      const isPanic = Boolean(lastPanic())
      send({ id, error: describe(error, isPanic) })
      if (isPanic) process.exit(PANICKED) // the WebAssembly instance is of no use any more
    }
  }
  process.exit(0)
}

function describe(error, isPanic) {
  const message = lastPanic() ?? String(error?.message ?? error)
  return {
    code: 4466,
    // The CLI prints this one for a panic, and the other for an error
    message: isPanic ? message : 'An error happened. Check the data field for details.',
    data: { is_panic: isPanic, message, meta: null, error_code: error?.code ?? null },
  }
}

function send(message) {
  writeSync(1, `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

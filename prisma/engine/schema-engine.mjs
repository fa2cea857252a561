#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which is a download that not every machine can make: the same engine
// compiled to WebAssembly, over @prisma/adapter-pg. It speaks the Prisma CLI's JSON-RPC, one message a line on stdin
// and stdout. prisma.config.ts points the CLI here.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { runOnce } from './one-shot.mjs'
import { adapterFactory } from './postgres.mjs'
import { serve } from './rpc.mjs'
import { loadSchemaEngine } from './wasm.mjs'

const args = process.argv.slice(2)
const values = (flag) => args.flatMap((argument, i) => (argument === flag ? [args[i + 1]] : []))
const { url } = JSON.parse(values('--datasource')[0] ?? '{}')

async function startEngine() {
  const SchemaEngine = await loadSchemaEngine()
  const datamodels = await Promise.all(
    values('--datamodels').map(async (path) => [path, await readFile(path, 'utf8')]),
  )
  return SchemaEngine.new(datamodels.length > 0 ? { datamodels } : {}, () => {}, adapterFactory(url))
}

if (args.includes('--version')) {
  const { enginesVersion } = createRequire(import.meta.url)('@prisma/engines-version')
  console.log(`schema-engine-cli ${enginesVersion}`)
  process.exit(0)
}
if (args.includes('cli')) process.exit(await runOnce(args.at(-1), url))
await serve(startEngine)

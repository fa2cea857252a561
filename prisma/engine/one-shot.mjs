import { writeSync } from 'node:fs'
import pg from 'pg'

/** SQLSTATE to the code by which the CLI knows the problem. */
const PRISMA_CODES = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1010', '42P04': 'P1009' }

/** `can-connect-to-database` or `create-database`, as the CLI asks for them; returns the exit status. */
export async function runOnce(command, url) {
  const create = command === 'create-database'
  const target = new URL(url)
  const database = decodeURIComponent(target.pathname.slice(1))
  if (create) target.pathname = '/postgres'
  const client = new pg.Client({ connectionString: target.href })
  try {
    await client.connect()
    await client.query(create ? `CREATE DATABASE ${pg.escapeIdentifier(database)}` : 'SELECT 1')
    return 0
  } catch (error) {
    report(error, target.host)
    return 1
  } finally {
    await client.end().catch(() => {})
  }
}

function report(error, host) {
  const error_code = PRISMA_CODES[error.code] ?? 'P1001'
  const message =
    error_code === 'P1001' ? `Can't reach database server at \`${host}\`: ${error.message}` : error.message
  const entry = { level: 'ERROR', target: 'schema_engine::logger', fields: { message, error_code } }
  writeSync(2, `{}\n${JSON.stringify(entry)}\n`) // the CLI skips the first line
}

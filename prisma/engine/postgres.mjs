import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const CHAR = 18
const TEXT = 25

/** The way to the database that the engine is handed; works on Postgres 15 to 18. */
export function adapterFactory(url) {
  mendResults()
  return bindMigrationAwareSqlAdapterFactory(new Factory({ connectionString: url, max: 1 }, url))
}

function mendResults() {
  const { prototype } = createRequire(import.meta.url)('pg/lib/result')
  const { addFields, addRow } = prototype
  // The adapter has no mapping for the catalogue type "char", which introspection reads: call it text
  prototype.addFields = function (fields) {
    for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
    return addFields.call(this, fields)
  }
  // Postgres 18 lists every NOT NULL among the constraints (type "n"), on which the engine panics: leave them out
  prototype.addRow = function (row) {
    const column = this.fields.findIndex((field) => field.name === 'constraint_type')
    const type = Array.isArray(row) ? row[column] : row.constraint_type
    return column >= 0 && type === 'n' ? undefined : addRow.call(this, row)
  }
}

/**
 * As the native engine does: a script in one message, so in one transaction. The adapter cuts it at every semicolon,
 * also at those in function bodies, strings and comments.
 */
function sendScriptsWhole(adapter) {
  adapter.executeScript = (script) =>
    adapter
      .underlyingDriver()
      .query(script)
      .then(
        () => {},
        (error) => adapter.onError(error),
      )
  return adapter
}

class Factory extends PrismaPg {
  #url

  constructor(options, url) {
    super(options)
    this.#url = url
  }

  async connect() {
    return sendScriptsWhole(await super.connect())
  }

  /**
   * A scratch database, dropped when the engine is done with it. The adapter's own method passes the connection string
   * together with another database's name, and pg lets the string win: its "shadow" would be the real database.
   */
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    const admin = new pg.Client({ connectionString: this.#url })
    await admin.connect()
    await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
    const target = new URL(this.#url)
    target.pathname = `/${name}`
    const shadow = sendScriptsWhole(await new PrismaPg({ connectionString: target.href, max: 1 }).connect())
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose().catch(() => {})
      await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
      await admin.end()
    }
    return shadow
  }
}

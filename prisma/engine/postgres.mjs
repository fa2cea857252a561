import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const CHAR = 18
const TEXT = 25

/** The way to the database that the engine is handed; works on Postgres 15 to 18. */
export function adapterFactory(url) {
  return bindMigrationAwareSqlAdapterFactory(new Factory({ connectionString: url, max: 1 }, url))
}

/**
 * The catalogue type "char", of which the adapter knows nothing: it is handed a text, and the engine a character. The
 * engine asks one thing at a time on one connection, so the last result's columns are those of the last answer.
 */
let charColumns = []
const { prototype } = createRequire(import.meta.url)('pg/lib/result')
const { addFields } = prototype
prototype.addFields = function (fields) {
  charColumns = fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []))
  for (const index of charColumns) fields[index].dataTypeID = TEXT
  return addFields.call(this, fields)
}

function mend(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  // As the native engine does: a script in one message, so in one transaction. The adapter cuts it at every semicolon,
  // also at those in function bodies, strings and comments.
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
    return mend(await super.connect())
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
    const shadow = mend(await new PrismaPg({ connectionString: target.href, max: 1 }).connect())
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose().catch(() => {})
      await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
      await admin.end()
    }
    return shadow
  }
}

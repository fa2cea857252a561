import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseEnv } from '@/lib/config/env'
import { withClient } from '@/lib/db/pg'
import { addPostalPlaces, NotPostalFileError, type PostalAccount } from '@/lib/geo/mutations'
import { openDatabase } from './steps/database'
import { CommandError, report } from './steps/errors'
import { prepareShutdown } from './steps/shutdown'

const USAGE = `npm run gazetteer:add -- FILE

Adds the postal codes of a country to the places that can be searched for. FILE is a list in GeoNames'
postal code format (https://download.geonames.org/export/zip/), unpacked, such as CA.txt or GB.txt.`

/** Adds a GeoNames postal file to the gazetteer, also while the site is running. */
const shutdown = prepareShutdown()
try {
  const [file, ...more] = process.argv.slice(2)
  if (file === '--help' || file === '-h') {
    console.log(USAGE)
    await shutdown.end(0)
  } else {
    if (!file || more.length > 0) throw new CommandError('Name one file: npm run gazetteer:add -- FILE')
    if (!statSync(file, { throwIfNoEntry: false })?.isFile())
      throw new CommandError(`There is no file "${file}".`)
    const database = await openDatabase(parseEnv(process.env), { share: true })
    shutdown.defer(() => database.close())
    print(await withClient(database.appUrl, (client) => addPostalPlaces(client, linesOf(file))))
    await shutdown.end(0)
  }
} catch (error) {
  if (!shutdown.hasBegun()) {
    report(error instanceof NotPostalFileError ? new CommandError(error.message) : error)
    await shutdown.end(1)
  }
}

/** Opens the file only when its first line is asked for: readline drops lines that nobody is waiting for. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
}

function print({ read, added, updated, rejected, rejections }: PostalAccount): void {
  console.log(
    `${read} lines read: ${added} postal codes added, ${updated} brought up to date, ${rejected} lines left out`,
  )
  for (const { line, reason } of rejections) console.log(`  line ${line}: ${reason}`)
  if (rejected > rejections.length) console.log(`  and ${rejected - rejections.length} more`)
}

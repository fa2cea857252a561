import { requireDatabase } from './pg'

/** Settings of the connections that only read, as a start-up option (decision 009). */
const READ_SETTINGS = '-c plan_cache_mode=force_generic_plan'

/** The address of a database whose connections plan once for any value. */
export function withReadSettings(url: string): string {
  const target = new URL(url)
  const others = target.searchParams.get('options')
  target.searchParams.set('options', others ? `${others} ${READ_SETTINGS}` : READ_SETTINGS)
  return target.href
}

/** Whether connections to this address plan once for any value. */
export function hasReadSettings(url: string): boolean {
  return new URL(url).searchParams.get('options')?.endsWith(READ_SETTINGS) ?? false
}

/**
 * The address to read from: with the settings for reading, or as it is when they alone are refused, as PgBouncer does.
 * @throws DatabaseError when nobody can connect either way, or when the database is too old.
 */
export async function findReadUrl(url: string): Promise<string> {
  const wanted = withReadSettings(url)
  const refused = await requireDatabase(wanted).then(
    () => false,
    () => true,
  )
  if (!refused) return wanted
  await requireDatabase(url)
  return url
}

import { hash } from 'node:crypto'
import type { Feature } from '../../catalogue/vocabulary'
import { type BmltFormat, type BmltFormats, FeedUnreadableError, type SourceFormat } from '../types'
import { ATTENDANCE_WORLD_IDS, BMLT_WORLD_IDS, FEATURES_BY_NAME } from './codes/bmlt'
import { readLanguages } from './codes/language-names'
import { type Fields, isFields, readString } from './fields'
import { JsonRowScanner } from './json-rows'
import { toPlainLine } from './plain-text'

/**
 * Reads the answer of `switcher=GetFormats`: a list, or an object with the list as `formats`. A format stands
 * there once per language; English is taken first. Throws FeedUnreadableError when it is not that.
 */
export function parseBmltFormats(text: string): BmltFormats {
  const document = parseDocument(text, 'formats')
  const rows = document.filter(isFields).map((row) => ({ row, lang: readString(row.lang).toLowerCase() }))
  const byId = new Map<string, BmltFormat>()
  const byKey = new Map<string, BmltFormat>()
  for (const { row } of rows.toSorted((one, other) => rank(one.lang) - rank(other.lang))) addFormat(row, byId)
  for (const format of byId.values()) if (!byKey.has(format.key)) byKey.set(format.key, format)
  return { byId, byKey, hash: hash('sha1', text, 'base64url') }
}

/**
 * The formats of a file that wraps its meetings (`get_used_formats=1`), or null when it has none. They may stand
 * behind the meetings, so this is a reading of its own, before the rows are read.
 */
export async function readWrappedFormats(
  chunks: AsyncIterable<Uint8Array>,
  options: { limitBytes?: number | undefined } = {},
): Promise<BmltFormats | null> {
  let formats: BmltFormats | null = null
  const onProperty = (_name: string, text: string) => {
    formats = parseBmltFormats(text)
  }
  const scanner = new JsonRowScanner({ ...options, keepProperties: ['formats'], onProperty })
  for await (const chunk of chunks) scanner.push(chunk)
  scanner.end()
  return formats
}

/** Parses a small JSON document that is a list, or an object with that list under a name. */
export function parseDocument(text: string, property: string): unknown[] {
  let document: unknown
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new FeedUnreadableError(`The file of ${property} is not valid JSON.`)
  }
  const list = isFields(document) ? document[property] : document
  if (!Array.isArray(list)) throw new FeedUnreadableError(`The file of ${property} holds no list of them.`)
  return list
}

const rank = (lang: string) => (lang === 'en' || lang === '' ? 0 : 1)

function addFormat(row: Fields, byId: Map<string, BmltFormat>): void {
  const id = readString(row.id) || readString(row.shared_id_bigint)
  const key = readString(row.key_string)
  const name = toPlainLine(readString(row.name_string))
  if (id === '') return
  const worldId = [row.world_id, row.format_type_enum].map(readString).find(isWorldId) ?? ''
  const known = byId.get(id)
  if (known) {
    byId.set(id, { ...known, worldId: known.worldId || worldId, names: [...known.names, name] })
    return
  }
  byId.set(id, {
    id,
    key,
    name,
    description: toPlainLine(readString(row.description_string)),
    worldId,
    names: [name],
  })
}

// Servers differ in which of two fields holds the world id; the other holds a class such as FC2.
const isWorldId = (text: string) =>
  text === 'LANG' || ATTENDANCE_WORLD_IDS.has(text) || Object.hasOwn(BMLT_WORLD_IDS, text)

export type ReadFormats = {
  features: Feature[]
  languages: string[]
  sourceFormats: SourceFormat[]
  isVirtual: boolean
  isHybrid: boolean
  isTemporarilyClosed: boolean
}

/** What the formats of a row mean, by their ids and else by their keys. */
export function readFormats(
  ids: readonly string[],
  keys: readonly string[],
  known?: BmltFormats,
): ReadFormats {
  const features = new Set<Feature>()
  const languages = new Set<string>()
  const sourceFormats: SourceFormat[] = []
  const attendance = new Set<string>()
  for (const format of resolveFormats(ids, keys, known)) {
    const meaning = Object.hasOwn(BMLT_WORLD_IDS, format.worldId) ? BMLT_WORLD_IDS[format.worldId] : undefined
    const spoken = format.worldId === 'LANG' ? readLanguages([...format.names, format.key]) : []
    for (const feature of meaning?.features ?? []) features.add(feature)
    for (const language of spoken) languages.add(language)
    const way = format.worldId || (format.name === format.key ? keyedAttendance(format.key) : '')
    if (ATTENDANCE_WORLD_IDS.has(way)) attendance.add(way)
    else if (spoken.length === 0 && (!meaning || meaning.name !== undefined)) {
      if (!meaning)
        for (const [name, feature] of FEATURES_BY_NAME) if (name.test(format.name)) features.add(feature)
      sourceFormats.push({ key: format.key, name: format.name, description: format.description })
    }
  }
  return {
    features: [...features],
    languages: [...languages],
    sourceFormats,
    isVirtual: attendance.has('VM'),
    isHybrid: attendance.has('HYBR'),
    isTemporarilyClosed: attendance.has('TC'),
  }
}

/** Without the server's list a key is all there is; these three are written alike everywhere. */
const keyedAttendance = (key: string) => ({ VM: 'VM', TC: 'TC', HY: 'HYBR', HYBR: 'HYBR' })[key] ?? ''

function resolveFormats(ids: readonly string[], keys: readonly string[], known?: BmltFormats): BmltFormat[] {
  if (known && ids.length > 0) {
    return ids.flatMap((id, index) => {
      const key = ids.length === keys.length ? keys[index] : undefined
      return known.byId.get(id) ?? (key === undefined ? [] : (known.byKey.get(key) ?? unknownFormat(key)))
    })
  }
  return keys.map((key) => known?.byKey.get(key) ?? unknownFormat(key))
}

const unknownFormat = (key: string): BmltFormat => ({
  id: '',
  key,
  name: key,
  description: '',
  worldId: '',
  names: [],
})

import sql, { join, raw, type Sql } from 'sql-template-tag'
import { insideArea } from './area'
import { FILTERS } from './filters'
import { keptDates, type Occasion, occasionRows, occasionsOf } from './occasions'
import {
  isTrusted,
  MOST_COUNTED,
  type Scope,
  startsFromRows,
  tablesOfCandidates,
  trustedSinceOf,
  walksCells,
  wholeRow,
} from './scope'
import type { Criteria } from './types'
import type { ZoneInUse } from './windows'

/** A search whose counts are asked for, and when what is counted may take place. */
export type FacetScope = Scope & {
  occasions: readonly Occasion[]
  /** What nobody has stood for since is not trusted. */
  stoodForSince: Date
}

/** What the counts beside the options of a search need, seen from `now`. */
export function facetScopeOf(
  scope: Scope,
  { zones, now }: { zones: readonly ZoneInUse[]; now: Date },
): FacetScope {
  const { area, trustedSince } = scope
  return {
    ...scope,
    // of a wide box too the first candidates are soonest found by its cells
    area: area?.kind === 'box' ? { ...area, isWide: false } : area,
    occasions: occasionsOf(scope, { zones, now }),
    stoodForSince: trustedSince ?? trustedSinceOf(now),
  }
}

/** Whether a search is one of a part of the catalogue that is found at once: of an area, of few words, of who lists it. */
export function hasCandidates(scope: Scope): boolean {
  return scope.text ? startsFromRows(scope) : scope.area !== null || dividedBy(scope.criteria).length > 0
}

/** Filters by which the catalogue is divided: no facet leaves them out. */
const DIVIDING = ['body', 'group', 'region'] as const satisfies readonly (keyof typeof FILTERS)[]
export type Flag = Exclude<keyof typeof FILTERS, (typeof DIVIDING)[number]>
type Asked = [name: Flag, holds: Sql]

function dividedBy(criteria: Criteria): Sql[] {
  return DIVIDING.flatMap((name) => FILTERS[name](criteria) ?? [])
}

/** The other filters that a search asks for, each of which a candidate passes or not. */
export function flagsAsked(criteria: Criteria): Asked[] {
  return Object.entries(FILTERS).flatMap(([name, filter]): Asked[] => {
    const holds = (DIVIDING as readonly string[]).includes(name) ? undefined : filter(criteria)
    return holds ? [[name as Flag, holds]] : []
  })
}

/**
 * A candidate as it travels: three numbers of 64 bits. Cells of a result are written and read one by one, which costs more
 * than all that is counted; five thousand of these are one text (decision 023). The first is its features, the second its
 * fellowship and what it is, the third when it is and how it answers the search. First where their halves begin, in bytes, and
 * then where in them what stands, in bits.
 */
const BYTES = 24
const FEATURES_HIGH = 0
const FEATURES_LOW = 4
const FELLOWSHIP = 8
const WHAT = 12
const WHEN = 16
const IS = 20
const CONCERNS_AT = 8
const FORMAT_AT = 16
const WELCOMES_AT = 24
const ZONE_AT = 14
const NO_MINUTE = (1 << ZONE_AT) - 1
const ON_REQUEST_AT = 0
const TRUSTED_AT = 1
const IRREGULAR_AT = 2
const KEPT_AT = 3
const FLAGS_AT = 16
/** Stands in no language's code, nor does a comma. */
export const JOINS_LANGUAGES = '+'

function bytesOf(scope: FacetScope, kept: Sql): Sql {
  const what = bits([
    [sql`m.types::int`, 0],
    [sql`m.concerns::int`, CONCERNS_AT],
    [sql`m.format::int`, FORMAT_AT],
    [sql`(m.medication = 1)::int`, WELCOMES_AT],
  ])
  const when = bits([
    [sql`coalesce(m.minute_of_week, ${raw(String(NO_MINUTE))})::int`, 0],
    [sql`m.zone_id::int`, ZONE_AT],
  ])
  const is = bits([
    [sql`m.on_request::int`, ON_REQUEST_AT],
    [sql`(${isTrusted(scope.stoodForSince)} IS TRUE)::int`, TRUSTED_AT],
    [kept, IRREGULAR_AT],
    ...flagsAsked(scope.criteria).map(
      ([, holds], at) => [sql`((${holds}) IS TRUE)::int`, FLAGS_AT + at] as const,
    ),
  ])
  return sql`int8send(m.features) || int8send(${halves(sql`m.fellowship_id`, what)}) || int8send(${halves(when, is)})`
}

function bits(parts: readonly (readonly [value: Sql, at: number])[]): Sql {
  return join(
    parts.map(([value, at]) => (at === 0 ? value : sql`(${value} << ${raw(String(at))})`)),
    ' | ',
  )
}

function halves(high: Sql, low: Sql): Sql {
  return sql`((${high})::bigint << 32) | (${low})`
}

/**
 * The meetings in the part of the catalogue that a search is about, whether they pass its filters or not, up to MOST_COUNTED
 * and one more. One row: `candidates`, three numbers for each in base 64; `languages`, of each, joined by JOINS_LANGUAGES, in
 * the same order and separated by commas; `fellowships`, slugs by id as JSON.
 */
export function candidatesStatement(scope: FacetScope): Sql {
  const part = join([scope.area ? insideArea(scope.area) : sql`true`, ...dividedBy(scope.criteria)], ' AND ')
  // OFFSET 0: as in eachWeekly, the planner would else be free to read the whole table
  const from = (bytes: Sql, are: Sql) =>
    walksCells(scope)
      ? sql`SELECT m.* FROM near n CROSS JOIN LATERAL (
          SELECT ${bytes} AS bytes, m.languages FROM meeting_search m
          WHERE m.cell = n.cell AND m.zone_id = n.zone_id AND ${are} AND ${part} OFFSET 0
        ) m`
      : sql`SELECT ${bytes} AS bytes, m.languages FROM hits m WHERE ${are} AND ${part}`
  const weekly = bytesOf(scope, sql`0`)
  const irregular = bytesOf(
    scope,
    // one bit that it is, and then those of the occasions
    sql`(1 | (${keptDates(wholeRow(scope))} << ${raw(String(KEPT_AT - IRREGULAR_AT))}))`,
  )
  return sql`
    WITH ${tablesOfCandidates(scope)},
    occasion AS MATERIALIZED (${occasionRows(scope.occasions)})
    SELECT encode(string_agg(m.bytes, ''), 'base64') AS candidates, string_agg(coalesce(array_to_string(m.languages, ${JOINS_LANGUAGES}), ''), ',') AS languages,
      (SELECT json_object_agg(id, slug)::text FROM fellowship) AS fellowships
    FROM (
      ${from(weekly, sql`NOT m.irregular`)}
      UNION ALL
      ${from(irregular, sql`m.irregular`)}
      LIMIT ${raw(String(MOST_COUNTED + 1))}
    ) m`
}

export type CandidatesRow = {
  candidates: string | null
  languages: string | null
  fellowships: string | null
}

/** The candidates that candidatesStatement answers with, each by its place among them, from 0. */
export class Candidates {
  readonly length: number
  readonly #numbers: DataView
  readonly #languages: readonly string[]

  constructor({ candidates, languages }: CandidatesRow) {
    const bytes = Buffer.from(candidates ?? '', 'base64')
    this.#numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#languages = (languages ?? '').split(',')
    this.length = bytes.byteLength / BYTES
  }

  /** Bits of FEATURES: of the first 32 the `low` half, of the others the high one. */
  features(at: number, half: 'low' | 'high'): number {
    return this.#read(at, half === 'high' ? FEATURES_HIGH : FEATURES_LOW)
  }

  fellowshipId(at: number): number {
    return this.#read(at, FELLOWSHIP)
  }

  /** Bits of TYPES, as are those of CONCERNS and FORMATS. */
  types(at: number): number {
    return this.#read(at, WHAT) & 0xff
  }

  concerns(at: number): number {
    return (this.#read(at, WHAT) >> CONCERNS_AT) & 0xff
  }

  format(at: number): number {
    return (this.#read(at, WHAT) >> FORMAT_AT) & 0xff
  }

  welcomesMedication(at: number): boolean {
    return has(this.#read(at, WHAT), WELCOMES_AT)
  }

  zoneId(at: number): number {
    return this.#read(at, WHEN) >> ZONE_AT
  }

  /** Null for what is by appointment. */
  minuteOfWeek(at: number): number | null {
    const minute = this.#read(at, WHEN) & NO_MINUTE
    return minute === NO_MINUTE ? null : minute
  }

  onRequest(at: number): boolean {
    return has(this.#read(at, IS), ON_REQUEST_AT)
  }

  /** Whether somebody has stood for it since `stoodForSince`. */
  isTrusted(at: number): boolean {
    return has(this.#read(at, IS), TRUSTED_AT)
  }

  /** Of what is not plainly weekly the bits of the occasions on which it takes place; null for what is. */
  kept(at: number): number | null {
    const is = this.#read(at, IS)
    return has(is, IRREGULAR_AT) ? (is >> KEPT_AT) & ((1 << (FLAGS_AT - KEPT_AT)) - 1) : null
  }

  /** The bits of the filters asked for that it passes, in the order of `flagsAsked`. */
  passes(at: number): number {
    return this.#read(at, IS) >> FLAGS_AT
  }

  /** Codes joined by JOINS_LANGUAGES, or nothing. */
  languages(at: number): string {
    return this.#languages[at] ?? ''
  }

  #read(at: number, offset: number): number {
    return this.#numbers.getInt32(at * BYTES + offset)
  }
}

const has = (bits: number, at: number) => ((bits >> at) & 1) === 1

import { readQuery } from '../db/query'
import { resolvePlace, suggestPlaces } from '../geo/data'
import type { Place, PlaceOutcome, Query } from '../geo/types'
import { areaOf } from './area'
import { findToAskFirst, onlineSoon } from './beside'
import { CARDS_STATEMENT, type CardRow, toCard } from './cards'
import { climb } from './climb'
import { LAST_PAGE, PAGE_SIZE } from './criteria'
import { resolveNames } from './names'
import { rowsInOneValue } from './one-value'
import { reach } from './reach'
import { type FoundId, pageOfIds, searchTrusted } from './search'
import { readSearchText } from './text'
import type { Criteria, Found, MeetingCard, Outcome } from './types'
import { GRACE_MINUTES, windowsOf } from './windows'
import { understandWords } from './words-data'
import { zonesIn } from './zones'

export type Site = { country: string; zone: string }

/**
 * Finds the meetings of one page, with their number. A place that could be several, or is none, is an outcome
 * and no error. `now` decides what is next. Counts beside the options cost extra: `withFacets` asks for them. `alone`
 * leaves out what stands beside the list, and what a wider search finds. `heldOnline` gives the online meetings beside the
 * list where they are at hand already (lookUpOnlineSoon).
 */
export async function lookUpMeetings(
  given: Criteria,
  {
    now,
    site,
    withFacets = false,
    alone = false,
    heldOnline = () => null,
    query = readQuery,
  }: {
    now: Date
    site: Site
    withFacets?: boolean
    alone?: boolean
    heldOnline?: (criteria: Criteria) => Promise<readonly MeetingCard[]> | null
    query?: Query
  },
): Promise<Outcome> {
  const { criteria: asked, names, problems } = await resolveNames(given, query)
  const { criteria, said, terms } =
    asked.words === ''
      ? { criteria: asked, said: null, terms: [] }
      : await readWords(asked, { siteCountry: site.country, query })
  const where =
    criteria.near === '' ? null : await resolvePlace(query, criteria.near, { siteCountry: site.country })
  const place = placeOf(where)
  const { scope: everything, zones, within } = await reach(criteria, { place, terms, now, query })
  const asksFirst = !alone && where?.status !== 'unknown' && criteria.features.includes('medication-welcome')
  const wantsOnline =
    !alone && place !== null && (criteria.formats.length === 0 || criteria.formats.includes('online'))
  const held = wantsOnline ? heldOnline(criteria) : null
  const [answer, beside, atHand, toAsk] = await Promise.all([
    searchTrusted(everything, { zones, now, withFacets, query }),
    wantsOnline && !held ? onlineSoon(criteria, { now, query }) : [],
    held ?? [],
    asksFirst ? findToAskFirst(everything, { now, query }) : null,
  ])
  const { ids, total, facets } = answer
  const wider =
    !alone && total.meetings === 0 && where?.status !== 'unknown'
      ? await climb({ ...criteria, within }, place, { terms, now, query })
      : null
  const cards = await getCards([...ids, ...beside, ...(toAsk?.ids ?? []), ...(wider?.ids ?? [])], {
    now,
    query,
  })
  const cardsOf = (found: readonly FoundId[]) => found.flatMap(({ id }) => cards.get(id) ?? [])
  const here = new Set([...ids, ...(wider?.ids ?? [])].map(({ id }) => id))
  const found: Found = {
    criteria,
    problems,
    names,
    said,
    place,
    meetings: cardsOf(ids),
    total,
    facets,
    lastResort: answer.lastResort,
    pages: Math.min(LAST_PAGE, Math.max(1, Math.ceil(total.meetings / PAGE_SIZE))),
    within,
    askFirst: toAsk && { meetings: cardsOf(toAsk.ids), total: toAsk.total },
    online: [...cardsOf(beside), ...atHand].filter(({ id }) => !here.has(id)),
    widened: wider && { ...wider.rung, meetings: cardsOf(wider.ids), total: wider.total },
  }
  if (where?.status === 'unknown')
    return { status: 'unknown-place', text: criteria.near, suggestions: where.suggestions, ...found }
  if (where?.status === 'ambiguous') return { status: 'which-place', candidates: where.candidates, ...found }
  return { status: 'found', alternatives: where?.status === 'found' ? where.alternatives : [], ...found }
}

/** A search with its words understood, and what is left of them as it can be searched for. */
async function readWords(asked: Criteria, options: { siteCountry: string; query: Query }) {
  const { criteria, said } = await understandWords(asked, options)
  const { words, terms, unknown } = await readSearchText(criteria.words, options.query)
  return { criteria: { ...criteria, words }, said: { ...said, unknown }, terms }
}

/**
 * The next online meetings for the same people: within hours, or else within a day, wherever they are held. Unless
 * somebody, or something for some people only, was asked for, anyone who uses opioids may attend them.
 */
export async function lookUpOnlineSoon(
  criteria: Criteria,
  { now, query = readQuery }: { now: Date; query?: Query },
): Promise<MeetingCard[]> {
  const found = await onlineSoon(criteria, { now, query })
  const cards = await getCards(found, { now, query })
  return found.flatMap(({ id }) => cards.get(id) ?? [])
}

/**
 * The next meetings of a search, no more than a page and nothing beside it; none when its place is not known. With
 * `forAnyone` only what anyone who uses opioids may attend.
 */
export async function lookUpNext(
  criteria: Criteria,
  {
    now,
    site,
    forAnyone = false,
    query = readQuery,
  }: { now: Date; site: Pick<Site, 'country'>; forAnyone?: boolean; query?: Query },
): Promise<MeetingCard[]> {
  const place =
    criteria.near === ''
      ? null
      : placeOf(await resolvePlace(query, criteria.near, { siteCountry: site.country }))
  if (criteria.near !== '' && !place) return []
  const { area, zones } = await zonesIn(areaOf(criteria, place), query)
  const found = await pageOfIds(
    { criteria, area, windows: windowsOf(criteria, zones, now), leavingAt: place && now, forAnyone },
    query,
  )
  const cards = await getCards(found, { now, query })
  return found.flatMap(({ id }) => cards.get(id) ?? [])
}

/** Type-ahead: the places that a searcher who has typed `text` may mean, the likeliest first. */
export async function suggestPlacesFor(
  text: string,
  { limit, site, query = readQuery }: { limit: number; site: Pick<Site, 'country'>; query?: Query },
): Promise<Place[]> {
  return suggestPlaces(query, text, { limit, siteCountry: site.country })
}

/** Cards by id, for ids in hand, read where they were not yet; those of meetings that are not published are left out. */
export async function getCards(
  found: readonly FoundId[],
  { now, query = readQuery }: { now: Date; query?: Query },
): Promise<Map<string, MeetingCard>> {
  const places = new Map(found.map(({ id, away, late }) => [id, { away, late }]))
  const atHand = found.flatMap(({ row }) => row ?? [])
  const unread = found.flatMap(({ id, row }) => (row === undefined ? [id] : []))
  const read =
    unread.length === 0
      ? []
      : await rowsInOneValue<CardRow>(query, { text: CARDS_STATEMENT, values: [[...new Set(unread)]] })
  const rows = [...atHand, ...read]
  return new Map(
    rows.map((row) => [row.id, toCard(row, { now, ...places.get(row.id), graceMinutes: GRACE_MINUTES })]),
  )
}

function placeOf(where: PlaceOutcome | null): Place | null {
  if (where?.status === 'found') return where.place
  return where?.status === 'ambiguous' ? where.best : null
}

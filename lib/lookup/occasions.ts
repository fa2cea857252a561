import sql, { join, type Sql } from 'sql-template-tag'
import { type Scope, WEEKS_AHEAD } from './scope'
import type { Criteria } from './types'
import {
  asksThisWeek,
  asksWhen,
  DATED_DAYS,
  DATED_TIMES,
  type Window,
  windowRows,
  windowsOf,
  type ZoneInUse,
} from './windows'

/**
 * When a meeting may take place to be counted. `asked` is what the search asks for; `but-day` and `but-time` are that without its
 * days, and without its times: what those two facets leave out. `night` is with the night for its time, because the night
 * of a day ends on the next. The others are options that hang on today's date (`tonight`, `soon`) in place of what is asked.
 */
export type Occasion = {
  /** The facet that it is an option of. */
  facet: 'day' | 'time' | null
  name:
    | 'asked'
    | 'but-day'
    | 'but-time'
    | 'night'
    | (typeof DATED_DAYS)[number]
    | (typeof DATED_TIMES)[number]
  windows: readonly Window[]
  /** No time is asked for: what is weekly takes place then in any case, and what is by appointment too. */
  isAnyTime: boolean
  /** For what is not plainly weekly, so many weeks after the coming one count too. */
  weeksAhead: number
  /** What nobody has stood for since a year is no answer then. */
  onlyTrusted: boolean
}

/** The occasions that the counts of a search tell apart, `asked` first, with the search's own windows. */
export function occasionsOf(
  { criteria, windows, trustedSince }: Pick<Scope, 'criteria' | 'windows' | 'trustedSince'>,
  { zones, now }: { zones: readonly ZoneInUse[]; now: Date },
): Occasion[] {
  const occasion = (
    name: Occasion['name'],
    change: Partial<Criteria>,
    within: readonly Window[] = windowsOf({ ...criteria, ...change }, zones, now),
  ): Occasion => {
    const asked = { ...criteria, ...change }
    return {
      facet: null,
      name,
      windows: within,
      isAnyTime: !asksWhen(asked),
      weeksAhead: asksThisWeek(asked) ? 0 : WEEKS_AHEAD,
      onlyTrusted: trustedSince != null && asksThisWeek(asked),
    }
  }
  const dated = (facet: 'day' | 'time', name: Occasion['name'], change: Partial<Criteria>): Occasion => ({
    ...occasion(name, change),
    facet,
    weeksAhead: 0,
    onlyTrusted: true,
  })
  return [
    occasion('asked', {}, windows),
    ...(criteria.times.length > 0 ? [occasion('but-time', { times: [] })] : []),
    ...(criteria.days.length > 0
      ? [occasion('but-day', { days: [] }), occasion('night', { times: ['night'] })]
      : []),
    ...DATED_DAYS.map((day) => dated('day', day, { days: [day] })),
    ...DATED_TIMES.map((time) => dated('time', time, { times: [time] })),
  ]
}

/** The windows of all of them as rows of a common table expression, as windowRows has them, with the occasion's `bit` and its `weeks`. */
export function occasionRows(occasions: readonly Occasion[]): Sql {
  return join(
    occasions.map(
      ({ windows, weeksAhead }, bit) =>
        sql`SELECT ${1 << bit}::int AS bit, ${weeksAhead}::int AS weeks, o.* FROM (${windowRows(windows)}) o`,
    ),
    ' UNION ALL ',
  )
}

/** The bits of the occasions on which the row `m`, which is not plainly weekly and whose whole row is `whole`, takes place. */
export function keptDates(whole: Sql): Sql {
  return sql`(SELECT coalesce(bit_or(o.bit), 0) FROM occasion o
    WHERE o.zone_id = m.zone_id AND m.minute_of_week >= o.lo AND m.minute_of_week < o.hi AND EXISTS (
      SELECT 1 FROM generate_series(0, o.weeks) AS week
      WHERE takes_place_on(${whole}, o.sunday + m.minute_of_week / 1440 + 7 * week)))`
}

/** Answers for what is plainly weekly, by its zone and its minute of the week, with the bits of the occasions on which it takes place. */
export function weeklyOn(occasions: readonly Occasion[]): (zoneId: number, minute: number) => number {
  const always = bitsOf(occasions, ({ isAnyTime }) => isAnyTime)
  const inZone = new Map<number, (Window & { bit: number })[]>()
  for (const [at, { windows, isAnyTime }] of occasions.entries())
    for (const window of isAnyTime ? [] : windows) {
      const held = inZone.get(window.zoneId)
      const marked = { ...window, bit: 1 << at }
      if (held) held.push(marked)
      else inZone.set(window.zoneId, [marked])
    }
  return (zoneId, minute) => {
    let bits = always
    for (const { fromMinute, untilMinute, bit } of inZone.get(zoneId) ?? [])
      if (fromMinute <= minute && minute < untilMinute) bits |= bit
    return bits
  }
}

/** The bits of those occasions that are so. */
export function bitsOf(occasions: readonly Occasion[], isSo: (occasion: Occasion) => boolean): number {
  return occasions.reduce((bits, occasion, at) => (isSo(occasion) ? bits | (1 << at) : bits), 0)
}

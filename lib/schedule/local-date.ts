const MS_PER_DAY = 86_400_000
const THURSDAY = 4

/** Days since 1970-01-01 of a calendar date. Throws a RangeError for anything but a real `YYYY-MM-DD`. */
export function toEpochDay(localDate: string): number {
  const epochDay = Date.parse(`${localDate}T00:00Z`) / MS_PER_DAY
  // The parser rolls 30 February over into March: only a date that comes out as it went in is real.
  if (!Number.isInteger(epochDay) || toLocalDate(epochDay) !== localDate) {
    throw new RangeError(`Not a date of the form YYYY-MM-DD: ${localDate}`)
  }
  return epochDay
}

/** The calendar date `YYYY-MM-DD` that lies `epochDay` days after 1970-01-01. */
export function toLocalDate(epochDay: number): string {
  return new Date(epochDay * MS_PER_DAY).toISOString().slice(0, 10)
}

/** 0 = Sunday ... 6 = Saturday. */
export function weekdayOf(epochDay: number): number {
  return (((epochDay + THURSDAY) % 7) + 7) % 7
}

const DAY_NAMES: Record<string, number> = {}
const NAMES_BY_DAY = [
  'sunday sun su domingo dom dimanche dim',
  'monday mon mo lunes lun lundi',
  'tuesday tue tues tu martes mar mardi',
  'wednesday wed weds we miercoles mie mercredi mer',
  'thursday thu thur thurs th jueves jue jeudi jeu',
  'friday fri fr viernes vie vendredi ven',
  'saturday sat sa sabado sab samedi sam',
]
for (const [day, names] of NAMES_BY_DAY.entries()) {
  for (const name of names.split(' ')) DAY_NAMES[name] = day
}

/** A day of the week, 0 for Sunday, from a number 0 to 6 or a name in English, Spanish or French; else null. */
export function readDay(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= 6 ? value : null
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (/^[0-6](?:\.0)?$/.test(text)) return Number(text)
  const name = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
  return Object.hasOwn(DAY_NAMES, name) ? (DAY_NAMES[name] ?? null) : null
}

/**
 * Minutes after midnight from `19:00`, `18:00:00`, `12:15 PM`, `7pm`, `1930`, `noon` or `midnight`; 1440 for
 * `24:00`; else null.
 */
export function readMinute(value: unknown): number | null {
  if (typeof value !== 'string') return null
  const text = value.trim().toLowerCase().replace(/\s+/g, ' ')
  if (/^(?:12 ?)?noon$|^mediod[ií]a$|^midi$/.test(text)) return 720
  if (/^(?:12 ?)?midnight$|^medianoche$|^minuit$/.test(text)) return 0
  const match =
    /^(\d{1,2})(?:[:.h](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?)? ?([ap])?\.?(?:m\.?)?$/.exec(text) ??
    /^(\d{2})(\d{2})()$/.exec(text)
  if (!match) return null
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? 0)
  const half = match[3]
  if (minutes > 59) return null
  if (half) return hours >= 1 && hours <= 12 ? (hours % 12) * 60 + minutes + (half === 'p' ? 720 : 0) : null
  if (match[2] === undefined || hours > 24 || (hours === 24 && minutes > 0)) return null
  return hours * 60 + minutes
}

/** How long from start to end, in minutes; an end before the start is on the next day. */
export function minutesBetween(start: number, end: number): number {
  return (end - start + 1440) % 1440
}

/** An instant as ISO 8601 from an ISO, SQL or American date and time; without a zone it is UTC; else null. */
export function readInstant(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value.trim()
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text,
    )
  if (iso) {
    const zone = /^[+-]/.test(iso[3] ?? '') ? iso[3] : 'Z'
    return toInstant(`${iso[1]}T${iso[2] ?? '00:00'}${zone}`)
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? +(.+))?$/.exec(text)
  if (!american) return null
  const [, first = '', second = '', year = '', time = ''] = american
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second]
  const seconds = /:\d{2}:(\d{2})/.exec(time)?.[1] ?? '00'
  const minute = time === '' ? 0 : readMinute(time)
  if (minute === null || minute >= 1440) return null
  const pad = (part: string | number) => String(part).padStart(2, '0')
  return toInstant(
    `${year}-${pad(month)}-${pad(day)}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}:${seconds}Z`,
  )
}

function toInstant(text: string): string | null {
  const millis = Date.parse(text)
  return Number.isNaN(millis) ? null : new Date(millis).toISOString()
}

/** Names that Windows gives to zones, as some sources write them. */
const WINDOWS: Record<string, string> = {
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'us mountain standard time': 'America/Phoenix',
  'pacific standard time': 'America/Los_Angeles',
  'alaskan standard time': 'America/Anchorage',
  'hawaiian standard time': 'Pacific/Honolulu',
  'atlantic standard time': 'America/Halifax',
  'gmt standard time': 'Europe/London',
}

const known = new Map<string, string | null>()

/** The IANA name that a source's zone means, or null when it names none. Offsets (`+05:00`) are no zones. */
export function readZone(value: string): string | null {
  const cached = known.get(value)
  if (cached !== undefined) return cached
  const zone = resolve(value)
  if (known.size < 1000) known.set(value, zone)
  return zone
}

function resolve(value: string): string | null {
  const text = value.trim().replace(/ (?=[A-Za-z]+$)/g, '_')
  const name = WINDOWS[value.trim().toLowerCase()] ?? text
  if (name !== 'UTC' && !/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$/.test(name)) return null
  try {
    const resolved = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
    return resolved.toLowerCase() === name.toLowerCase() ? resolved : name
  } catch {
    return null
  }
}

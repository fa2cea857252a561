import type { Locale } from '@/lib/i18n/locales'
import type { MeetingCard, Unit } from '@/lib/lookup/types'

/** For whom and when a meeting is written down. */
export type Viewer = {
  locale: Locale
  now: Date
  /** The zone of the place searched, else the site's. */
  zone: string
  unit: Unit
  /** How deep the headings of meetings stand on this page. */
  headings: 'h2' | 'h3'
}

/** On which clock a meeting is shown: the venue's where one goes there, the searcher's where one joins from afar. */
export function clockOf(
  { format, slot }: Pick<MeetingCard, 'format' | 'slot'>,
  viewer: Pick<Viewer, 'zone'>,
): string {
  return format === 'online' || format === 'phone' ? viewer.zone : slot.zone
}

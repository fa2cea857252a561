import type { Locale } from '@/lib/i18n/locales'
import type { MeetingCard, Unit } from '@/lib/lookup/types'

/** For whom and when a meeting is written down. */
export type Viewer = {
  locale: Locale
  now: Date
  /** The zone of the place searched, else the site's. */
  zone: string
  unit: Unit
  /** The zone is the site's, because nobody said where they are: a browser may know better. */
  guessed?: boolean
  /** Set where one joins on a screen: what also meets in a room is then shown on the searcher's clock too. */
  online?: boolean
  /** In the discreet view every link keeps to it. */
  plain?: boolean
  /** How deep the headings of meetings stand on this page. */
  headings: 'h2' | 'h3'
}

/** Whether it takes place nowhere but on a line or a screen. */
export function isFromAfar({ format }: Pick<MeetingCard, 'format'>): boolean {
  return format === 'online' || format === 'phone'
}

/** Whether one can take part without going there: what meets in a room and on a screen is on two clocks. */
export function canJoinFromAfar({ format }: Pick<MeetingCard, 'format'>): boolean {
  return format !== 'in-person'
}

/** On which clock a meeting is shown: the venue's where one goes there, the searcher's where one joins from afar. */
export function clockOf(
  meeting: Pick<MeetingCard, 'format' | 'slot'>,
  viewer: Pick<Viewer, 'zone' | 'online'>,
): string {
  return isFromAfar(meeting) || viewer.online ? viewer.zone : meeting.slot.zone
}

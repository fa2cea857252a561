import { dialled } from '@/lib/catalogue/dialled'
import { nameOfLanguage } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import { meetingHref } from '@/lib/lookup/href'
import type { MeetingCard } from '@/lib/lookup/types'
import { labelsOf } from './labels'
import type { LabelWords } from './tags'
import type { Viewer } from './viewer'
import { type WhenWords, whenWords } from './when-words'
import { type WhereWords, whereWords } from './where-words'

/** One meeting of a list in words: when, what, where, for whom, and how sure that is. */
export type CardWords = {
  href: string
  name: string
  kind: string
  when: WhenWords
  where: WhereWords | null
  labels: LabelWords
  /** Whom to call first, where nobody stands for the listing. */
  call?: { before: string; phone: string; href: string }
}

/** The words of a card, for whom and when it is read. */
export function cardWords(meeting: MeetingCard, viewer: Viewer): CardWords {
  const { locale } = viewer
  const t = wordsIn(locale)
  const { fellowship, phone } = meeting
  const foreign = meeting.languages.filter((language) => language !== locale)
  const kind = [
    fellowship.abbreviation && fellowship.abbreviation !== fellowship.name
      ? `${fellowship.name} (${fellowship.abbreviation})`
      : fellowship.name,
    ...meeting.types
      .filter((type) => type !== 'family-and-friends' || !fellowship.familyAndFriends)
      .map((type) => t(`types.${type}`)),
    t(`formats.${meeting.format}`),
    ...foreign.map((language) => nameOfLanguage(language, locale)),
  ]
  const call =
    meeting.freshness === 'check-first' && phone !== ''
      ? { before: t('card.callFirst'), phone, href: dialled('tel', phone) }
      : null
  return {
    href: meetingHref(meeting, locale, { plain: viewer.plain ?? false }),
    name: meeting.name,
    kind: kind.join(' · '),
    when: whenWords(meeting, viewer),
    where: whereWords(meeting, viewer.unit, locale),
    labels: labelsOf(meeting, locale),
    ...(call ? { call } : {}),
  }
}

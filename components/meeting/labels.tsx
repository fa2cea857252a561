import { Drawn } from '@/components/ui/drawn'
import { DOOR_FEATURES, type Feature } from '@/lib/catalogue/vocabulary'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, textIn, wordsIn } from '@/lib/i18n/words'
import type { Localized, MeetingCard } from '@/lib/lookup/types'
import { medicationStand } from './medication'
import { pauseLabel } from './pause-label'
import { type LabelWords, type Tag, tagItems } from './tags'

type DoorFeature =
  | 'women'
  | 'men'
  | 'closed'
  | 'id-required'
  | 'closed-on-holidays'
  | 'no-children'
  | 'restricted-access'
  | 'limited-size'

const isDoor = (feature: Feature): feature is DoorFeature => DOOR_FEATURES.includes(feature)

/** What a glance must catch: whom it is for, what may keep one out at the door, and how sure the listing is. */
export function Labels({ meeting, locale }: { meeting: MeetingCard; locale: Locale }) {
  return <Drawn as="ul" className="tags" content={tagItems(labelsOf(meeting, locale))} />
}

/** The same as words. */
export function labelsOf(meeting: MeetingCard, locale: Locale): LabelWords {
  const t = wordsIn(locale)
  const { fellowship, features } = meeting
  const pause = pauseLabel(meeting, locale)
  const strong = [
    ...(pause ? [pause] : []),
    ...(meeting.outOfReach ? [t('card.outOfReach')] : []),
    ...(fellowship.familyAndFriends ? [t('card.family')] : []),
    ...(fellowship.related ? [t('card.related')] : []),
    ...(fellowship.alcoholOnly && !fellowship.familyAndFriends ? [t('card.alcoholOnly')] : []),
    ...features.filter(isDoor).map((feature) => t(`doors.${feature}`)),
  ]
  const medicine = medicationLabel(meeting, locale)
  const tags: Tag[] = [
    ...(meeting.sample ? [{ kind: 'sample' as const, text: t('card.sample') }] : []),
    ...(fellowship.entryRule ? [entryRuleTag(fellowship.entryRule, locale)] : []),
    ...strong.map((text) => ({ kind: 'strong' as const, text })),
    ...(medicine ? [{ kind: 'plain' as const, ...medicine }] : []),
  ]
  const { freshness } = meeting
  return { tags, freshness, freshnessWords: t(`freshness.${freshness}`) }
}

function entryRuleTag(rule: Localized, locale: Locale): Tag {
  const { text, lang } = textIn(rule, locale)
  const before = wordsIn(locale)('card.entryRule')
  return { kind: 'strong', text, before, ...(lang === locale ? {} : { lang }) }
}

function medicationLabel(meeting: MeetingCard, locale: Locale): { text: string; lang: Locale } | null {
  const lang = healthLocale(locale)
  const t = wordsIn(lang)
  // What relatives take is no question here
  if (meeting.fellowship.familyAndFriends) return null
  switch (medicationStand(meeting.groupMedication, meeting.fellowship.medicationPolicy)) {
    case 'welcome':
      return { text: t('health.cardWelcome'), lang }
    case 'limits':
      return { text: t('health.cardLimits'), lang }
    case 'abstinence':
      return { text: t('health.cardAbstinence'), lang }
    case 'ask-first':
      return { text: t('health.cardAskFirst'), lang }
    case 'not-stated':
      return null
  }
}

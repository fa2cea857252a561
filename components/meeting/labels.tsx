import { Text } from '@/components/ui/text'
import { DOOR_FEATURES, type Feature } from '@/lib/catalogue/vocabulary'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import type { MeetingCard } from '@/lib/lookup/types'
import { FreshnessMark } from './freshness-mark'
import { medicationStand } from './medication'
import { pauseLabel } from './pause-label'

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
  const t = wordsIn(locale)
  const { fellowship, features } = meeting
  const pause = pauseLabel(meeting, locale)
  const labels = [
    ...(pause ? [pause] : []),
    ...(meeting.outOfReach ? [t('card.outOfReach')] : []),
    ...(fellowship.familyAndFriends ? [t('card.family')] : []),
    ...(fellowship.related ? [t('card.related')] : []),
    ...(fellowship.alcoholOnly && !fellowship.familyAndFriends ? [t('card.alcoholOnly')] : []),
    ...features.filter(isDoor).map((feature) => t(`doors.${feature}`)),
  ]
  const medicine = medicationLabel(meeting, locale)
  return (
    <ul className="tags">
      {meeting.sample && <li className="tag sample">{t('card.sample')}</li>}
      {fellowship.entryRule && (
        <li className="tag strong">
          {t('card.entryRule')} <Text of={fellowship.entryRule} locale={locale} />
        </li>
      )}
      {labels.map((label) => (
        <li key={label} className="tag strong">
          {label}
        </li>
      ))}
      {medicine && (
        <li className="tag" lang={medicine.lang}>
          {medicine.text}
        </li>
      )}
      <li>
        <FreshnessMark freshness={meeting.freshness} locale={locale} />
      </li>
    </ul>
  )
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

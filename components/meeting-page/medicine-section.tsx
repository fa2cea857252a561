import { medicationStand } from '@/components/meeting/medication'
import { KeepMedicine } from '@/components/site/keep-medicine'
import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { MedicinePolicy } from '../fellowship/medicine-policy'
import { Section } from './section'

/** What is known of prescribed medicine here, from the group and from its fellowship; not for relatives' groups. */
export function MedicineSection({ meeting, locale }: { meeting: MeetingDetail; locale: Locale }) {
  const { fellowship, groupMedication } = meeting
  if (fellowship.familyAndFriends) return null
  const lang = healthLocale(locale)
  const t = wordsIn(lang)
  const stand = medicationStand(groupMedication, null)
  return (
    <Section id="medicine" title={t('health.medicationTitle')} lang={lang}>
      <p>{t('health.medicationAbout')}</p>
      {stand === 'welcome' && <p>{t('health.groupWelcome')}</p>}
      {stand === 'limits' && <p>{t('health.groupLimits')}</p>}
      {groupMedication === null && (
        <MedicinePolicy fellowship={{ ...meeting, ...fellowship }} locale={locale} />
      )}
      <KeepMedicine locale={locale} />
    </Section>
  )
}

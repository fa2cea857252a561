import { KeepMedicine } from '@/components/site/keep-medicine'
import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { MedicinePolicy } from '../fellowship/medicine-policy'
import { Section } from './section'

/** What is known of prescribed medicine here, from the group first and from its fellowship too; not for relatives' groups. */
export function MedicineSection({ meeting, locale }: { meeting: MeetingDetail; locale: Locale }) {
  const { fellowship, groupMedication } = meeting
  if (fellowship.familyAndFriends) return null
  const lang = healthLocale(locale)
  const t = wordsIn(lang)
  return (
    <Section id="medicine" title={t('health.medicationTitle')} lang={lang}>
      <p>{t('health.medicationAbout')}</p>
      {groupMedication === 'welcome' && <p>{t('health.groupWelcome')}</p>}
      {groupMedication === 'limits' && <p>{t('health.groupLimits')}</p>}
      <MedicinePolicy fellowship={{ ...meeting, ...fellowship }} locale={locale} />
      <KeepMedicine locale={locale} />
    </Section>
  )
}

import { ExternalLink } from '@/components/ui/external-link'
import type { FellowshipMedication } from '@/lib/catalogue/vocabulary'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { formatLocalDate } from '@/lib/schedule/words'

const SENTENCES = {
  welcomes: 'health.policyWelcomes',
  'left-to-each-group': 'health.policyLeft',
  'abstinence-only': 'health.policyAbstinence',
} as const satisfies Record<FellowshipMedication, string>

/** What a fellowship itself publishes about prescribed medicine, with where and when that was read. */
export function MedicinePolicy({
  fellowship,
  locale,
}: {
  fellowship: {
    name: string
    medicationPolicy: FellowshipMedication | null
    medicationSource: string
    medicationCheckedOn: string | null
  }
  locale: Locale
}) {
  const lang = healthLocale(locale)
  const t = wordsIn(lang)
  const { medicationPolicy: policy, medicationSource: source, medicationCheckedOn: checkedOn } = fellowship
  return (
    <p lang={lang}>
      {t(policy ? SENTENCES[policy] : 'health.policyUnknown', { fellowship: fellowship.name })}
      {policy && source && (
        <>
          {' '}
          <ExternalLink href={source}>{t('health.policySource')}</ExternalLink>
          {checkedOn && `, ${t('health.policyChecked', { date: formatLocalDate(checkedOn, lang) })}`}
        </>
      )}
    </p>
  )
}

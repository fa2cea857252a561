import { CrisisLines } from '@/components/site/crisis-strip'
import { ReviewNote } from '@/components/site/review-note'
import type { CrisisHelp, CrisisLine } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { localePath, meetingsHref } from '@/lib/lookup/href'
import type { Crisis } from '@/lib/lookup/words/types'

/** For somebody whose words speak of danger to life, or of a death: what to do now, above everything else. */
export function CrisisNotice({ crisis, help, locale }: { crisis: Crisis; help: CrisisHelp; locale: Locale }) {
  const lang = healthLocale(locale)
  const t = wordsIn(lang)
  const kind = crisis === 'overdose' ? 'emergency' : 'crisis'
  const lines = help.lines.filter((line) => line.kind === kind)
  return (
    <section
      className="crisis-now"
      aria-labelledby="crisis-now"
      role={crisis === 'grief' ? undefined : 'alert'}
    >
      <h2 id="crisis-now" lang={lang}>
        {t(`health.nowTitle.${crisis}`)}
      </h2>
      <ReviewNote locale={locale} />
      <p lang={lang}>{t(`health.nowText.${crisis}`)}</p>
      {crisis === 'overdose' && (
        <p lang={lang}>
          <a className="button" href={localePath('/overdose', locale)}>
            {t('health.nowSteps')}
          </a>
        </p>
      )}
      {crisis === 'grief' && (
        <p lang={lang}>
          <a href={meetingsHref({ ...NO_CRITERIA, fellowships: ['grasp'] }, locale)}>
            {t('health.griefGroups')}
          </a>
        </p>
      )}
      <CrisisLines lines={lines.length > 0 ? lines : help.lines.filter(isEmergency)} lang={lang} />
    </section>
  )
}

function isEmergency({ kind }: CrisisLine): boolean {
  return kind === 'emergency'
}

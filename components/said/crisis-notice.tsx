import { CrisisLines } from '@/components/site/crisis-strip'
import { ReviewNote } from '@/components/site/review-note'
import type { CrisisHelp } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'
import type { Said } from '@/lib/lookup/words/types'

/** For somebody whose words speak of danger to life: what to do now, above everything else. */
export function CrisisNotice({
  crisis,
  help,
  locale,
}: {
  crisis: NonNullable<Said['crisis']>
  help: CrisisHelp
  locale: Locale
}) {
  const lang = healthLocale(locale)
  const t = wordsIn(lang)
  const kind = crisis === 'overdose' ? 'emergency' : 'crisis'
  return (
    <section className="crisis-now" aria-labelledby="crisis-now" role="alert">
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
      <CrisisLines lines={help.lines.filter((line) => line.kind === kind)} lang={lang} />
    </section>
  )
}

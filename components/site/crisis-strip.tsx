import { dialled } from '@/lib/catalogue/dialled'
import type { CrisisHelp, CrisisLine } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'
import { ReviewNote } from './review-note'

/** Whom to call in danger or crisis: the urgent lines at once, the others a tap away. */
export function CrisisStrip({ help, locale }: { help: CrisisHelp; locale: Locale }) {
  const lang = healthLocale(locale)
  const t = wordsIn(lang)
  const urgent = help.lines.filter(isUrgent)
  const others = help.lines.filter((line) => !isUrgent(line))
  return (
    <section className="crisis" aria-labelledby="crisis-title">
      <h2 id="crisis-title" lang={lang}>
        {t('health.crisisTitle')}
      </h2>
      <ReviewNote locale={locale} />
      {urgent.length === 0 && <AnyEmergency lang={lang} />}
      <ul lang={lang}>
        {urgent.map((line) => (
          <Line key={line.key} line={line} lang={lang} />
        ))}
        {help.helpline && (
          <li>
            <span className="crisis-name">{help.helpline.name}</span>
            <a href={dialled('tel', help.helpline.phone)}>
              {t('health.call', { phone: help.helpline.phone })}
            </a>
          </li>
        )}
        <li>
          <a href={localePath('/overdose', locale)}>{t('health.overdose')}</a>
        </li>
      </ul>
      {others.length > 0 && (
        <details lang={lang}>
          <summary>{t('health.moreLines')}</summary>
          <ul>
            {others.map((line) => (
              <Line key={line.key} line={line} lang={lang} withNote />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Some lines and nothing else; where none is known, the numbers for danger in most places. */
export function CrisisLines({ lines, lang }: { lines: readonly CrisisLine[]; lang: Locale }) {
  if (lines.length === 0) return <AnyEmergency lang={lang} />
  return (
    <ul lang={lang}>
      {lines.map((line) => (
        <Line key={line.key} line={line} lang={lang} />
      ))}
    </ul>
  )
}

function AnyEmergency({ lang }: { lang: Locale }) {
  const t = wordsIn(lang)
  const numbers = [
    [t('health.emergencyAmerica'), '911'],
    [t('health.emergencyEurope'), '112'],
  ] as const
  return (
    <div lang={lang}>
      <p>{t('health.noLines')}</p>
      <ul>
        {numbers.map(([where, phone]) => (
          <li key={phone}>
            <span className="crisis-name">{where}</span>
            <a href={dialled('tel', phone)}>{t('health.call', { phone })}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function isUrgent({ kind }: CrisisLine): boolean {
  return kind === 'emergency' || kind === 'crisis'
}

/** What a crisis line takes, and in which languages, is said at once; of the others where there is room for it. */
function Line({ line, lang, withNote = false }: { line: CrisisLine; lang: Locale; withNote?: boolean }) {
  const t = wordsIn(lang)
  const name = line.name === line.phone ? t('health.emergency') : line.name
  return (
    <li>
      <span className="crisis-name">{name}</span>
      {line.phone && <a href={dialled('tel', line.phone)}>{t('health.call', { phone: line.phone })}</a>}
      {line.textNumber && (
        <a href={dialled('sms', line.textNumber)}>{t('health.text', { number: line.textNumber })}</a>
      )}
      {withNote && line.tty && <a href={dialled('tel', line.tty)}>{t('health.tty', { phone: line.tty })}</a>}
      {line.chatUrl && (
        <a href={line.chatUrl} rel="noreferrer noopener">
          {t('health.chat')}
        </a>
      )}
      {(withNote || line.kind === 'crisis') && (
        <span className="crisis-note">{line.note[lang] ?? line.note.en}</span>
      )}
    </li>
  )
}

import { Text } from '@/components/ui/text'
import { dialled } from '@/lib/catalogue/dialled'
import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { type Answer, firstVisit, meantFor } from './first-visit'
import { Section } from './section'

/** What is known to somebody who comes for the first time, and what the listing leaves open. */
export function FirstVisitSection({ meeting, locale }: { meeting: MeetingDetail; locale: Locale }) {
  const t = wordsIn(locale)
  const questions = firstVisit(meeting)
  const known = questions.filter(({ answers }) => answers.length > 0)
  const unknown = questions.filter(({ answers }) => answers.length === 0)
  return (
    <Section id="first-visit" title={t('visit.title')}>
      <dl>
        {known.map(({ question, answers }) => (
          <div key={question}>
            <dt>{t(`visitQuestions.${question}`)}</dt>
            {answers.map((answer) => (
              <dd key={answer}>
                <AnswerText answer={answer} meeting={meeting} locale={locale} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {unknown.length > 0 && (
        <>
          <h3>{t('visit.ask')}</h3>
          <dl className="brief">
            {unknown.map(({ question }) => (
              <div key={question}>
                <dt>{t(`visitQuestions.${question}`)}</dt>
                <dd>{t('visit.notStated')}</dd>
              </div>
            ))}
          </dl>
          {meeting.phone && (
            <p>
              <a href={dialled('tel', meeting.phone)}>{t('visit.call', { phone: meeting.phone })}</a>
            </p>
          )}
        </>
      )}
    </Section>
  )
}

function AnswerText({ answer, meeting, locale }: { answer: Answer; meeting: MeetingDetail; locale: Locale }) {
  const t = wordsIn(locale)
  const { fellowship, features } = meeting
  if (answer === 'rule') {
    return (
      <>
        {t('visitAnswers.rule', { fellowship: fellowship.name })}{' '}
        {fellowship.entryRule && <Text of={fellowship.entryRule} locale={locale} />}
      </>
    )
  }
  const who = meantFor(features).map((feature) => t(`features.${feature}`))
  return t(`visitAnswers.${answer}`, { who: who.join(', ') })
}

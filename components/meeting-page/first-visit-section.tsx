import { dialled } from '@/components/site/dialled'
import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { firstVisit } from './first-visit'
import { Section } from './section'

/** What is known to somebody who comes for the first time, and what the listing leaves open. */
export function FirstVisitSection({ meeting, locale }: { meeting: MeetingDetail; locale: Locale }) {
  const t = wordsIn(locale)
  const questions = firstVisit(meeting)
  const open = questions.filter(({ answer }) => answer === null)
  return (
    <Section id="first-visit" title={t('visit.title')}>
      <dl>
        {questions.map(
          ({ question, answer }) =>
            answer && (
              <div key={question}>
                <dt>{t(`visitQuestions.${question}`)}</dt>
                <dd>{t(`visitAnswers.${answer}`)}</dd>
              </div>
            ),
        )}
      </dl>
      {open.length > 0 && (
        <>
          <h3>{t('visit.ask')}</h3>
          <ul className="plain-list">
            {open.map(({ question }) => (
              <li key={question}>{t(`visitQuestions.${question}`)}</li>
            ))}
          </ul>
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

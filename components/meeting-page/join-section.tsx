import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { meetingHref } from '@/lib/lookup/href'
import { Section } from './section'

/** How to join from afar: never the way itself, which is shown after one tap. */
export function JoinSection({ meeting, locale }: { meeting: MeetingDetail; locale: Locale }) {
  if (meeting.format === 'in-person') return null
  const t = wordsIn(locale)
  const { join } = meeting
  const isKnown = join !== null && (join.link || join.phone)
  return (
    <Section id="join" title={t('meeting.join')}>
      {join?.policy === 'contact' ? (
        <p>{t('meeting.joinContact')}</p>
      ) : isKnown ? (
        <>
          <p>{join.policy === 'before-start' ? t('meeting.joinBeforeStart') : t('meeting.joinTap')}</p>
          {join.phone && <p>{t('meeting.joinPhone')}</p>}
        </>
      ) : (
        <p>{t('meeting.joinNone')}</p>
      )}
      {(isKnown || join?.policy === 'contact') && (
        <form method="post" action={`${meetingHref(meeting, locale)}/join`}>
          <button className="button" type="submit">
            {t('meeting.joinButton')}
          </button>
        </form>
      )}
    </Section>
  )
}

import { dialled } from '@/lib/catalogue/dialled'
import { nameOfLanguage } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import { meetingHref } from '@/lib/lookup/href'
import type { MeetingCard as Meeting } from '@/lib/lookup/types'
import { Labels } from './labels'
import type { Viewer } from './viewer'
import { WhenLine } from './when-line'
import { WhereLine } from './where-line'

/** One meeting in a list: when, what, where, for whom, and how sure that is. */
export function MeetingCard({ meeting, viewer }: { meeting: Meeting; viewer: Viewer }) {
  const { locale, headings: Heading } = viewer
  const t = wordsIn(locale)
  const { fellowship } = meeting
  const foreign = meeting.languages.filter((language) => language !== locale)
  return (
    <li className="card">
      <WhenLine meeting={meeting} viewer={viewer} />
      <Heading>
        <a href={meetingHref(meeting, locale, { plain: viewer.plain ?? false })}>{meeting.name}</a>
      </Heading>
      <p>
        {[
          fellowship.abbreviation && fellowship.abbreviation !== fellowship.name
            ? `${fellowship.name} (${fellowship.abbreviation})`
            : fellowship.name,
          ...meeting.types
            .filter((type) => type !== 'family-and-friends' || !fellowship.familyAndFriends)
            .map((type) => t(`types.${type}`)),
          t(`formats.${meeting.format}`),
          ...foreign.map((language) => nameOfLanguage(language, locale)),
        ].join(' · ')}
      </p>
      <WhereLine meeting={meeting} unit={viewer.unit} locale={locale} />
      <Labels meeting={meeting} locale={locale} />
      {meeting.freshness === 'check-first' && meeting.phone !== '' && (
        <p>
          {t('card.callFirst')} <a href={dialled('tel', meeting.phone)}>{meeting.phone}</a>
        </p>
      )}
    </li>
  )
}

import { Labels } from '@/components/meeting/labels'
import { clockOf, type Viewer } from '@/components/meeting/viewer'
import { wordsIn } from '@/lib/i18n/words'
import { meetingHref } from '@/lib/lookup/href'
import type { MeetingCard } from '@/lib/lookup/types'
import { formatOccurrence, formatRecurrence } from '@/lib/schedule/words'
import { Section } from './section'

/** Other meetings in a line each: when next, which, and what a glance must catch. */
export function BesideSection({
  id,
  title,
  meetings,
  viewer,
}: {
  id: string
  title: string
  meetings: readonly MeetingCard[]
  viewer: Viewer
}) {
  if (meetings.length === 0) return null
  const { locale, now } = viewer
  const t = wordsIn(locale)
  return (
    <Section id={id} title={title}>
      <ul className="plain-list">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <a href={meetingHref(meeting, locale, { plain: viewer.plain ?? false })}>{meeting.name}</a>
            <span className="block soft">
              {meeting.next
                ? formatOccurrence(meeting.next, { zone: clockOf(meeting, viewer), locale, now })
                : formatRecurrence(meeting.slot, locale)}
              {' · '}
              {meeting.fellowship.name} · {t(`formats.${meeting.format}`)}
            </span>
            <Labels meeting={meeting} locale={locale} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

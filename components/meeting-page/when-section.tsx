import { countdown } from '@/components/meeting/countdown'
import { clockOf, isFromAfar, type Viewer } from '@/components/meeting/viewer'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { wordsIn } from '@/lib/i18n/words'
import { meetingHref } from '@/lib/lookup/href'
import {
  formatClock,
  formatClockAt,
  formatLocalDate,
  formatOccurrence,
  formatRecurrence,
  formatZone,
} from '@/lib/schedule/words'
import { Section } from './section'

/** How often, at what time, when next, and for how long; with the zone named. */
export function WhenSection({ meeting, viewer }: { meeting: MeetingDetail; viewer: Viewer }) {
  const { slot, next } = meeting
  const { locale, now } = viewer
  const t = wordsIn(locale)
  const often = [
    formatRecurrence(slot, locale),
    ...(slot.startMinute === null
      ? []
      : [
          t('meeting.fromTo', {
            from: formatClock(slot.startMinute, locale),
            to: formatClock((slot.startMinute + slot.durationMinutes) % MINUTES_A_DAY, locale),
          }),
        ]),
  ]
  const bounds = [
    ...(slot.effectiveFrom && slot.effectiveFrom > isoDate(now)
      ? [t('meeting.from', { date: formatLocalDate(slot.effectiveFrom, locale) })]
      : []),
    ...(slot.effectiveUntil
      ? [t('meeting.until', { date: formatLocalDate(slot.effectiveUntil, locale) })]
      : []),
  ]
  const skipped = slot.skippedDates.filter((date) => date >= isoDate(now))
  return (
    <Section id="when" title={t('meeting.when')}>
      <p className="big">{often.join(', ')}</p>
      {slot.startMinute !== null && <p className="soft">{formatZone(slot.zone, now, locale)}</p>}
      {next && meeting.status === 'published' && <NextDate meeting={meeting} next={next} viewer={viewer} />}
      {next && meeting.status === 'published' && (
        <p className="print:hidden">
          <a className="tap" href={`${meetingHref(meeting, locale)}.ics`}>
            {t('meeting.calendar')}
          </a>
        </p>
      )}
      {bounds.map((bound) => (
        <p key={bound}>{bound}</p>
      ))}
      {skipped.length > 0 && (
        <p>
          {t('meeting.skipped')} {skipped.map((date) => formatLocalDate(date, locale)).join(', ')}
        </p>
      )}
    </Section>
  )
}

const MINUTES_A_DAY = 1440

const isoDate = (at: Date) => at.toISOString().slice(0, 10)

function NextDate({
  meeting,
  next,
  viewer,
}: {
  meeting: MeetingDetail
  next: NonNullable<MeetingDetail['next']>
  viewer: Viewer
}) {
  const { locale, now } = viewer
  const { zone } = meeting.slot
  const t = wordsIn(locale)

  const soon =
    next.startsAt <= now
      ? t('meeting.onNowUntil', { time: formatClockAt(next.endsAt, zone, locale) })
      : countdown(next, now, locale)
  const viewersZone = clockOf(meeting, viewer)
  return (
    <>
      <p>
        {t('meeting.next')}:{' '}
        <time
          dateTime={next.startsAt.toISOString()}
          data-clock={viewer.guessed && isFromAfar(meeting) ? zone : undefined}
        >
          {formatOccurrence(next, { zone, locale, now })}
        </time>
        {soon && <span className="soon">{soon}</span>}
      </p>
      {viewersZone !== zone && (
        <p className="soft">
          {t('meeting.yourZone', {
            when: formatOccurrence(next, { zone: viewersZone, locale, now }),
            zone: formatZone(viewersZone, next.startsAt, locale),
          })}
        </p>
      )}
    </>
  )
}

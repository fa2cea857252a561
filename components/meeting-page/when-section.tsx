import { howLongUntil } from '@/components/meeting/countdown'
import { canJoinFromAfar, type Viewer } from '@/components/meeting/viewer'
import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { meetingHref } from '@/lib/lookup/href'
import {
  formatClock,
  formatClockAt,
  formatDayName,
  formatLocalDate,
  formatOccurrence,
  formatRecurrence,
  formatZone,
} from '@/lib/schedule/words'
import { localDateAt } from '@/lib/schedule/zone-clock'
import { Section } from './section'
import { SourceNowSays } from './source-now-says'

/** How often, at what time, when next, and for how long; with the zone named. */
export function WhenSection({ meeting, viewer }: { meeting: MeetingDetail; viewer: Viewer }) {
  const { slot, next } = meeting
  const { locale, now, plain = false } = viewer
  const t = wordsIn(locale)
  const today = localDateAt(slot.zone, now)
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
    ...(slot.effectiveFrom && slot.effectiveFrom > today
      ? [t('meeting.from', { date: formatLocalDate(slot.effectiveFrom, locale) })]
      : []),
    ...(slot.effectiveUntil
      ? [t('meeting.until', { date: formatLocalDate(slot.effectiveUntil, locale) })]
      : []),
  ]
  const skipped = slot.skippedDates.filter((date) => date >= today)
  return (
    <Section id="when" title={t('meeting.when')}>
      <p className="big">{often.join(', ')}</p>
      <SourceNowSays what={timeOf(meeting.sourceNowSays, locale)} locale={locale} />
      {slot.startMinute !== null && <p className="soft">{formatZone(slot.zone, now, locale)}</p>}
      {next && <NextDate meeting={meeting} next={next} viewer={viewer} />}
      {next && meeting.running && !meeting.sample && (
        <p className="print:hidden">
          <a className="tap" href={meetingHref(meeting, locale, { plain, below: '.ics' })}>
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

function timeOf({ day, startMinute }: MeetingDetail['sourceNowSays'], locale: Locale): string[] {
  return [
    ...(typeof day === 'number' ? [formatDayName(day, locale)] : []),
    ...(typeof startMinute === 'number' ? [formatClock(startMinute, locale)] : []),
  ]
}

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
      : howLongUntil(next, now, locale)
  const isFromAfar = canJoinFromAfar(meeting)
  return (
    <>
      <p>
        {t('meeting.next')}:{' '}
        <time
          dateTime={next.startsAt.toISOString()}
          data-clock={viewer.guessed && isFromAfar ? zone : undefined}
        >
          {formatOccurrence(next, { zone, locale, now })}
        </time>
        <span className="soon">{soon}</span>
      </p>
      {isFromAfar && viewer.zone !== zone && (
        <p className="soft">
          {t('meeting.yourZone', {
            when: formatOccurrence(next, { zone: viewer.zone, locale, now }),
            zone: formatZone(viewer.zone, next.startsAt, locale),
          })}
        </p>
      )}
    </>
  )
}

import { Notice } from '@/components/ui/notice'
import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { meetingsHref } from '@/lib/lookup/href'
import { formatLocalDate } from '@/lib/schedule/words'
import { similarSearch } from './similar-search'

/** Why a meeting is on pause or gone, and where similar ones are. */
export function NotRunning({
  meeting,
  plain,
  locale,
}: {
  meeting: MeetingDetail
  plain: boolean
  locale: Locale
}) {
  const t = wordsIn(locale)
  const { statusReason } = meeting
  return (
    <Notice>
      <p>
        <strong>{sentenceOf(meeting, locale)}</strong>
      </p>
      {statusReason && <p>{t('meeting.reason', { reason: statusReason })}</p>}
      <p>
        <a className="button" href={meetingsHref({ ...similarSearch(meeting), plain }, locale)}>
          {t('meeting.similar')}
        </a>
      </p>
    </Notice>
  )
}

function sentenceOf({ status, slot }: MeetingDetail, locale: Locale): string {
  const t = wordsIn(locale)
  if (status === 'closed') return t('meeting.closed')
  const { from = null, until = null } = slot.pause ?? {}
  if (until !== null) return t('meeting.suspendedUntil', { date: formatLocalDate(until, locale) })
  if (from !== null) return t('meeting.suspendedSince', { date: formatLocalDate(from, locale) })
  return t('meeting.suspended')
}

import type { Viewer } from '@/components/meeting/viewer'
import { Notice } from '@/components/ui/notice'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { wordsIn } from '@/lib/i18n/words'
import { formatLocalDate } from '@/lib/schedule/words'
import { localDateAt } from '@/lib/schedule/zone-clock'

/** That a meeting which is running will pause, from when until when, and why; nothing once the pause is over. */
export function PauseAhead({ meeting, viewer }: { meeting: MeetingDetail; viewer: Viewer }) {
  const { slot, statusReason } = meeting
  const { locale, now } = viewer
  const { from = null, until = null } = slot.pause ?? {}
  if (from === null || (until !== null && until < localDateAt(slot.zone, now))) return null
  const t = wordsIn(locale)
  const first = formatLocalDate(from, locale)
  return (
    <Notice>
      <p>
        <strong>
          {until === null
            ? t('meeting.willPause', { from: first })
            : t('meeting.willPauseUntil', { from: first, until: formatLocalDate(until, locale) })}
        </strong>
      </p>
      {statusReason && <p>{t('meeting.reason', { reason: statusReason })}</p>}
    </Notice>
  )
}

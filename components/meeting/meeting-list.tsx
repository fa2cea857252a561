import type { MeetingCard as Meeting } from '@/lib/lookup/types'
import { MeetingCard } from './meeting-card'
import type { Viewer } from './viewer'

/** Meetings below one another; `paired` two abreast where there is room and no order to follow. */
export function MeetingList({
  meetings,
  viewer,
  paired = false,
}: {
  meetings: readonly Meeting[]
  viewer: Viewer
  paired?: boolean
}) {
  return (
    <ul className={paired ? 'cards paired' : 'cards'}>
      {meetings.map((meeting) => (
        <MeetingCard key={meeting.id} meeting={meeting} viewer={viewer} />
      ))}
    </ul>
  )
}

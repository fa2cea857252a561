import type { MeetingCard as Meeting } from '@/lib/lookup/types'
import { MeetingCard } from './meeting-card'
import type { Viewer } from './viewer'

/** Meetings below one another. */
export function MeetingList({ meetings, viewer }: { meetings: readonly Meeting[]; viewer: Viewer }) {
  return (
    <ul className="cards">
      {meetings.map((meeting) => (
        <MeetingCard key={meeting.id} meeting={meeting} viewer={viewer} />
      ))}
    </ul>
  )
}

import type { MeetingCard } from '@/lib/lookup/types'
import { cardWords } from './card-words'
import { Cards } from './cards'
import type { Viewer } from './viewer'

/** Meetings below one another; `paired` two abreast where there is room and no order to follow. */
export function MeetingList({
  meetings,
  viewer,
  paired = false,
}: {
  meetings: readonly MeetingCard[]
  viewer: Viewer
  paired?: boolean
}) {
  const cards = meetings.map((meeting) => cardWords(meeting, viewer))
  return <Cards cards={cards} headings={viewer.headings} paired={paired} />
}

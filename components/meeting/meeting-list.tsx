import { Drawn } from '@/components/ui/drawn'
import type { MeetingCard } from '@/lib/lookup/types'
import { html } from '@/lib/markup/html'
import { card } from './card'
import { cardWords } from './card-words'
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
  const cards = meetings.map((meeting) => card(cardWords(meeting, viewer), viewer.headings))
  return <Drawn as="ul" className={paired ? 'cards paired' : 'cards'} content={html`${cards}`} />
}

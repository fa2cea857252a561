import { cityOf } from '@/components/meeting/city-of'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import type { Criteria } from '@/lib/lookup/types'

/** The search for what could take a meeting's place: near its town, else of its fellowship and format. */
export function similarSearch({
  venue,
  fellowship,
  format,
}: Pick<MeetingDetail, 'venue' | 'fellowship' | 'format'>): Criteria {
  const near = venue ? cityOf(venue) : ''
  return near === ''
    ? { ...NO_CRITERIA, fellowships: [fellowship.slug], formats: [format === 'hybrid' ? 'online' : format] }
    : { ...NO_CRITERIA, near }
}

/** The searches for what is like a meeting, the likest first: of its fellowship, of its kind, and what could replace it. */
export function likeSearches(
  meeting: Pick<MeetingDetail, 'venue' | 'fellowship' | 'format' | 'types'>,
): Criteria[] {
  const similar = similarSearch(meeting)
  const { types, fellowship } = meeting
  return [{ ...similar, fellowships: [fellowship.slug] }, { ...similar, fellowships: [], types }, similar]
}

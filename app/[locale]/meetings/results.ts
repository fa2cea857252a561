import { cache } from 'react'
import { siteSettings } from '@/lib/config/site'
import { parseCriteria, type RawParameters } from '@/lib/lookup/criteria'
import { lookUpMeetings } from '@/lib/lookup/data'
import { onlineSoonAtHand } from '../online-soon'

/** What an address asks for and what was found, once for a request: its title and its page need the same. */
export function resultsOf(raw: RawParameters) {
  return lookUp(JSON.stringify(raw))
}

const lookUp = cache(async (parameters: string) => {
  const now = new Date()
  const { criteria, problems } = parseCriteria(JSON.parse(parameters))
  return {
    now,
    asked: criteria,
    problems,
    outcome: await lookUpMeetings(criteria, {
      now,
      site: siteSettings(),
      withFacets: true,
      heldOnline: onlineSoonAtHand,
    }),
  }
})

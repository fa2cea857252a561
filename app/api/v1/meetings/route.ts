import { toMeetingJson } from '@/lib/api/meeting-json'
import { baseUrlOf, orUnavailable, parametersOf, refuse, respond } from '@/lib/api/respond'
import { siteSettings } from '@/lib/config/site'
import { PAGE_SIZE, parseCriteria } from '@/lib/lookup/criteria'
import { lookUpMeetings } from '@/lib/lookup/data'
import { meetingsHref } from '@/lib/lookup/href'
import { problemSentence } from '@/lib/lookup/problems'
import type { Problem } from '@/lib/lookup/types'

export const dynamic = 'force-dynamic'

export const GET = orUnavailable(listMeetings)

/** The same search as `/meetings`, with the same parameters; one that can't be taken is 400 and named. */
async function listMeetings(request: Request): Promise<Response> {
  const { criteria, problems } = parseCriteria(parametersOf(request))
  // words that are too long are searched as far as they are read: they may be somebody's who is in danger
  const refused = problems.filter(({ reason }) => reason !== 'cut')
  if (refused.length > 0) return refuseParameters(refused)
  const site = siteSettings()
  const outcome = await lookUpMeetings(criteria, { now: new Date(), site })
  if (outcome.problems.length > 0) return refuseParameters(outcome.problems)
  if (outcome.status === 'unknown-place') {
    return refuse(400, [{ field: 'near', message: 'No place of this name is known.' }])
  }
  const baseUrl = baseUrlOf(request, site.url)
  return respond({
    /** What the words of `q` were taken for, as an address; null without words. */
    understood: outcome.said && new URL(meetingsHref(outcome.criteria, 'en'), baseUrl).href,
    /** Only the beginning of `q` was searched. */
    wordsCut: problems.length > 0,
    /** What `q` takes back ("no men") but no search can leave out, and what no listing says; as typed. */
    notLeftOut: outcome.said?.notLeftOut ?? [],
    unknownWords: outcome.said?.unknown ?? [],
    /** Somebody's words spoke of danger, `overdose` or `suicide`, or of a death, `grief`. */
    crisis: outcome.said?.crisis ?? null,
    place: outcome.place,
    /** How far from the place was looked: by distance, until a page is full. Null without a place. */
    lookedWithin: outcome.place && { radius: outcome.within, unit: criteria.unit },
    /** Other places of the same name, when the one taken was not clear. */
    otherPlaces: outcome.status === 'which-place' ? outcome.candidates : outcome.alternatives,
    total: outcome.total.meetings,
    totalIsMinimum: outcome.total.capped,
    page: criteria.page,
    pages: outcome.pages,
    pageSize: PAGE_SIZE,
    meetings: outcome.meetings.map((meeting) => toMeetingJson(meeting, baseUrl)),
    /** Beside `feature=medication-welcome`: what leaves it to each group, and is to be asked. Null without it. */
    askFirst: outcome.askFirst && {
      total: outcome.askFirst.total.meetings,
      totalIsMinimum: outcome.askFirst.total.capped,
      meetings: outcome.askFirst.meetings.map((meeting) => toMeetingJson(meeting, baseUrl)),
    },
    /** What a wider search found, when this one found nothing, and which step it took. */
    widened: outcome.widened && {
      step: outcome.widened.step,
      search: new URL(meetingsHref(outcome.widened.criteria, 'en'), baseUrl).href,
      total: outcome.widened.total.meetings,
      meetings: outcome.widened.meetings.map((meeting) => toMeetingJson(meeting, baseUrl)),
    },
    onlineSoon: outcome.online.map((meeting) => toMeetingJson(meeting, baseUrl)),
  })
}

function refuseParameters(problems: readonly Problem[]): Response {
  return refuse(
    400,
    problems.map((problem) => ({ field: problem.field, message: problemSentence(problem) })),
  )
}

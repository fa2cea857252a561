import { toMeetingDetailJson } from '@/lib/api/meeting-json'
import { baseUrlOf, orUnavailable, refuse, respond } from '@/lib/api/respond'
import { getMeeting, getMeetingStatus } from '@/lib/catalogue/data'
import { siteSettings } from '@/lib/config/site'
import { publicIdOf } from '@/lib/entry/routes'

export const dynamic = 'force-dynamic'

export const GET = orUnavailable(showMeeting)

/** One meeting by its id (or its whole address, whose slug is decoration). Closed ones are 410, merged ones 308. */
async function showMeeting(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id: segment } = await params
  const id = publicIdOf(segment)
  const status = id === null ? ({ kind: 'unknown' } as const) : await getMeetingStatus(id)
  if (status.kind === 'merged') {
    return new Response(null, { status: 308, headers: { Location: `/api/v1/meetings/${status.intoId}` } })
  }
  if (status.kind === 'closed') return refuse(410, [{ field: 'id', message: 'This meeting has closed.' }])
  const meeting = id === null || status.kind === 'unknown' ? null : await getMeeting(id, { now: new Date() })
  if (!meeting) return refuse(404, [{ field: 'id', message: 'There is no meeting with this id.' }])
  return respond(toMeetingDetailJson(meeting, baseUrlOf(request, siteSettings().url)))
}

import type { MeetingDetail } from '../catalogue/types'
import type { Localized, MeetingCard } from '../lookup/types'

/**
 * One meeting of a list as the read API gives it. Wall times are local to `zone`; `nextStart` is an instant. The first
 * and last date of a `pause` are local and inclusive, null when open; while it is not `running` nobody is there.
 * Neither hidden streets nor ways to join are in it: `join` only says that there are some.
 */
export function toMeetingJson(card: MeetingCard, baseUrl: string) {
  const { slot, fellowship } = card
  return {
    id: card.id,
    slug: card.slug,
    url: `${baseUrl}/meetings/${card.slug}-${card.id}`,
    name: card.name,
    sample: card.sample,
    fellowship: {
      slug: fellowship.slug,
      name: fellowship.name,
      alcoholOnly: fellowship.alcoholOnly,
      familyAndFriends: fellowship.familyAndFriends,
      related: fellowship.related,
      entryRule: english(fellowship.entryRule),
      medicationPolicy: fellowship.medicationPolicy,
    },
    types: card.types,
    format: card.format,
    day: slot.day,
    startTime: slot.startMinute === null ? null : clock(slot.startMinute),
    durationMinutes: slot.durationMinutes,
    zone: slot.zone,
    recurrence: slot.recurrence,
    weekOfMonth: slot.weekOfMonth,
    intervalWeeks: slot.intervalWeeks,
    running: card.running,
    pause: slot.pause,
    nextStart: card.next?.startsAt.toISOString() ?? null,
    venue: card.venue,
    distanceMetres: card.distanceMetres === null ? null : Math.round(card.distanceMetres),
    outOfReach: card.outOfReach,
    features: card.features,
    languages: card.languages,
    groupMedication: card.groupMedication,
    join: card.join,
    freshness: card.freshness,
  }
}

/** One meeting by itself: the list's fields and those of its own page. */
export function toMeetingDetailJson(meeting: MeetingDetail, baseUrl: string) {
  return {
    ...toMeetingJson(meeting, baseUrl),
    status: meeting.status,
    statusReason: meeting.statusReason,
    notes: meeting.notes,
    sourceFormats: meeting.sourceFormats,
    group: meeting.group,
    serviceBody: meeting.serviceBody,
    regions: meeting.regions,
    place: meeting.place,
    source: meeting.source && {
      feed: meeting.source.feed,
      url: meeting.source.url,
      lastSeenAt: meeting.source.lastSeenAt?.toISOString() ?? null,
      updatedAt: meeting.source.sourceUpdatedAt?.toISOString() ?? null,
    },
    verifiedAt: meeting.verifiedAt?.toISOString() ?? null,
  }
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function english(text: Localized | null): string | null {
  return text?.en ?? null
}

import type { RejectionReason } from './types'

/** What a run has counted before anything is applied. */
export type Totals = {
  read: number
  rejected: number
  reasons: Partial<Record<RejectionReason, number>>
  /** Rows that the source listed the last time, and how many of those it still lists. */
  listedBefore: number
  stillListed: number
  /** Rows that are meetings now, new or known. */
  usable: number
}

const ENOUGH_TO_COMPARE = 20
const LEAST_SHARE = 0.6
const MOST_UNREADABLE = 0.5
/** The source itself says that these do not take place: nothing was misread. */
const SAID_BY_THE_SOURCE: readonly RejectionReason[] = ['unpublished', 'inactive']

/**
 * Why a run must not be applied without a person's word, as one sentence; null when it may. A source that shrank below
 * 60 % of what it listed, that is mostly unreadable, or that is empty is more often broken than right.
 */
export function quarantineReason(totals: Totals): string | null {
  const { read, rejected, reasons, listedBefore, stillListed, usable } = totals
  if (usable === 0)
    return read === 0 ? 'The source has no rows at all.' : `None of its ${read} rows could become a meeting.`
  if (listedBefore >= ENOUGH_TO_COMPARE && stillListed < LEAST_SHARE * listedBefore)
    return `Of ${listedBefore} rows that it listed the last time, it now lists ${stillListed}.`
  const unreadable = rejected - SAID_BY_THE_SOURCE.reduce((sum, reason) => sum + (reasons[reason] ?? 0), 0)
  if (unreadable > MOST_UNREADABLE * read)
    return `More than half of its rows could not be read: ${unreadable} of ${read}.`
  return null
}

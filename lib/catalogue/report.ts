import { z } from 'zod'

/** What can be wrong with a listing, in the order in which the form asks. */
export const REPORT_KINDS = [
  'wrong-time',
  'wrong-place',
  'not-there',
  'closed',
  'link-broken',
  'private-information',
  'other',
] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export const LONGEST_REPORT = 2000

/** A report as the form sends it. Line ends are made one character, so that the browser's count is ours. */
export const reportSchema = z.object({
  kind: z.enum(REPORT_KINDS),
  message: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(LONGEST_REPORT)),
})

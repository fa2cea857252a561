import { z } from 'zod'
import { FEATURES, FORMATS, RECURRENCES } from './vocabulary'

const isZone = (value: string) => {
  try {
    return value.includes('/') && Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}

const isDate = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value

const line = (most: number) => z.string().trim().max(most)
const webAddress = line(1000).refine(
  (value) => value === '' || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
  'must be an address that begins with https:// or http://',
)

/** A calendar date, `YYYY-MM-DD`. */
export const dateSchema = z.string().refine(isDate, 'must be a date such as 2027-01-31')

/** What is published of a change, and why; shown to visitors, so never empty. */
export const reasonSchema = line(300).min(1, 'must not be empty')

/** What a person may set on a meeting. Its venue is shared: that part is for everyone who meets there. */
export const meetingChangesSchema = z
  .strictObject({
    name: line(200).min(1, 'must not be empty'),
    day: z.int().min(0).max(6),
    startMinute: z.int().min(0).max(1439),
    durationMinutes: z.int('must be a whole number of minutes').min(1).max(1440),
    recurrence: z.enum(RECURRENCES, `must be one of ${RECURRENCES.join(', ')}`),
    weekOfMonth: z
      .int('must be 1 to 5, or -1 for the last')
      .refine((week) => week === -1 || (week >= 1 && week <= 5), 'must be 1 to 5, or -1 for the last'),
    intervalWeeks: z.int('must be a whole number of weeks').min(1).max(52),
    anchorDate: dateSchema,
    effectiveFrom: dateSchema.nullable(),
    effectiveUntil: dateSchema.nullable(),
    skippedDates: z.array(dateSchema).transform((dates) => [...new Set(dates)].sort()),
    zone: z.string().refine(isZone, 'must be an IANA time zone such as America/New_York'),
    format: z.enum(FORMATS, `must be one of ${FORMATS.join(', ')}`),
    notes: line(4000),
    features: z.array(z.enum(FEATURES, 'must be features of the vocabulary, such as open or wheelchair')),
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'must be language codes such as en or es')),
    join: z
      .strictObject({
        url: webAddress,
        meetingNumber: line(40),
        passcode: line(100),
        phone: line(40),
        dialInCode: line(60),
        notes: line(2000),
      })
      .partial(),
    venue: z
      .strictObject({
        name: line(200),
        street: line(200),
        city: line(100),
        county: line(100),
        state: line(100),
        postalCode: line(20),
        country: line(60),
        notes: line(2000),
        point: z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
      })
      .partial(),
  })
  .partial()

export type MeetingChanges = z.infer<typeof meetingChangesSchema>

/** A change that can't be made, in one sentence for the person who asked for it. */
export class CorrectionError extends Error {
  override name = 'CorrectionError'
}

/** Checks a value; the sentence of a failure names what was being set. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, what = ''): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = [what, ...(issue?.path ?? [])].filter((part) => part !== '').join('.')
  throw new CorrectionError(
    `"${path}" ${issue?.message.replace(/^Invalid input: /, 'is wrong: ') ?? 'is wrong'}.`,
  )
}

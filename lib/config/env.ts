import { z } from 'zod'
import { parseRange, type Range } from '../entry/proxies'

/** One sentence for the person who set the environment: which variable is wrong, and what it may hold. */
export class EnvError extends Error {
  override name = 'EnvError'
}

const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(least).max(most))

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol))

const isZone = (value: string) => {
  try {
    return value.includes('/') && Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}

const ranges = z
  .string()
  .transform((value) => value.split(',').map((range) => parseRange(range.trim())))
  .refine((list): list is Range[] => list.every((range) => range !== null))

const databaseUrl = url('postgres:', 'postgresql:')

const schema = z.object({
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: z.string().regex(/^\S+$/).default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_READ_URL: databaseUrl.optional(),
  SITE_URL: url('http:', 'https:')
    .transform((value) => new URL(value).origin)
    .optional(),
  TRUSTED_PROXIES: ranges.prefault('127.0.0.0/8, ::1'),
  SITE_COUNTRY: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .default('US'),
  SITE_ZONE: z.string().refine(isZone).default('America/New_York'),
  SAMPLE_DATA: z.enum(['0', '1']).optional(),
  HELPLINE_NAME: z.string().max(80).optional(),
  HELPLINE_PHONE: z
    .string()
    .regex(/^\+?[0-9][0-9 ().-]{1,24}$/)
    .optional(),
  FEED_LIMIT_MB: wholeNumber(1, 4096).default(256),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** The settings of one process. Held nowhere else: whoever needs one is handed it. */
export type Env = z.infer<typeof schema>

const EXPECTED: Record<keyof Env, string> = {
  PORT: 'a whole number from 0 (any free port) to 65535',
  HOST: 'an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0',
  DATA_DIR: 'a path',
  DATABASE_URL: 'an address that begins with postgresql://',
  DATABASE_OWNER_URL: 'an address that begins with postgresql://',
  DATABASE_READ_URL: 'an address that begins with postgresql://',
  SITE_URL: 'an address that begins with https:// or http://',
  TRUSTED_PROXIES: 'a list of addresses or ranges, such as 127.0.0.1, 172.16.0.0/12',
  SITE_COUNTRY: 'a country code of two letters, such as US',
  SITE_ZONE: 'an IANA time zone, such as America/New_York',
  SAMPLE_DATA: '0 or 1',
  HELPLINE_NAME: 'a name of at most 80 characters',
  HELPLINE_PHONE: 'a phone number',
  FEED_LIMIT_MB: 'a whole number of megabytes from 1 to 4096',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
}

/** Database addresses carry passwords, which no message may repeat. */
const SECRET: ReadonlySet<string> = new Set(['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_READ_URL'])

/**
 * Reads the environment once, with every default filled in; an empty value counts as unset.
 * HOST defaults to this machine alone: a site is shown to a network only when its operator says so.
 * @throws EnvError whose message is one sentence that names the variable.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.keys(schema.shape)
      .map((name) => [name, source[name]?.trim() || undefined] as const)
      .filter(([, value]) => value !== undefined),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof Env
    const found = SECRET.has(name) ? '' : `, not "${given[name]}"`
    throw new EnvError(`${name} must be ${EXPECTED[name]}${found}.`)
  }
  const env = parsed.data
  for (const name of ['DATABASE_OWNER_URL', 'DATABASE_READ_URL'] as const)
    if (env[name] && !env.DATABASE_URL) throw new EnvError(`${name} is set, so DATABASE_URL must be set too.`)
  if (Boolean(env.HELPLINE_NAME) !== Boolean(env.HELPLINE_PHONE)) {
    const [set, unset] = env.HELPLINE_NAME
      ? ['HELPLINE_NAME', 'HELPLINE_PHONE']
      : ['HELPLINE_PHONE', 'HELPLINE_NAME']
    throw new EnvError(`${set} is set, so ${unset} must be set too.`)
  }
  return env
}

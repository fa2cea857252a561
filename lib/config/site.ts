import { type Env, parseEnv } from './env'

export type SiteSettings = {
  country: string
  zone: string
  /** The public origin, when the operator set one. */
  url: string | null
  /** The operator's own line, shown beside the crisis lines. */
  helpline: { name: string; phone: string } | null
  logLevel: Env['LOG_LEVEL']
}

let settings: SiteSettings | undefined

/** What the operator set for the site, read from the environment once. */
export function siteSettings(): SiteSettings {
  settings ??= siteSettingsOf(parseEnv(process.env))
  return settings
}

/** The part of the environment that the site itself is about. */
export function siteSettingsOf(env: Env): SiteSettings {
  return {
    country: env.SITE_COUNTRY,
    zone: env.SITE_ZONE,
    url: env.SITE_URL ?? null,
    helpline:
      env.HELPLINE_NAME && env.HELPLINE_PHONE ? { name: env.HELPLINE_NAME, phone: env.HELPLINE_PHONE } : null,
    logLevel: env.LOG_LEVEL,
  }
}

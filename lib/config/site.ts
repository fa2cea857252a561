import { type Env, parseEnv } from './env'

export type SiteSettings = {
  country: string
  zone: string
  /** The public origin, when the operator set one. */
  url: string | null
  /** The operator's own line, shown beside the crisis lines. */
  helpline: { name: string; phone: string } | null
}

let env: Env | undefined

/** What the operator set for the site, read from the environment once. */
export function siteSettings(): SiteSettings {
  env ??= parseEnv(process.env)
  return {
    country: env.SITE_COUNTRY,
    zone: env.SITE_ZONE,
    url: env.SITE_URL ?? null,
    helpline:
      env.HELPLINE_NAME && env.HELPLINE_PHONE ? { name: env.HELPLINE_NAME, phone: env.HELPLINE_PHONE } : null,
  }
}

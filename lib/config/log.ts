import pino, { type Logger } from 'pino'
import type { Env } from './env'
import { siteSettings } from './site'

/** Requests are not logged: what somebody searched for stands in their address. */
export function makeLog(level: Env['LOG_LEVEL']): Logger {
  return pino({ level, base: null })
}

let log: Logger | undefined

/** The log of the pages. */
export function siteLog(): Logger {
  log ??= makeLog(siteSettings().logLevel)
  return log
}

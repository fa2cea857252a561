import type { Feature } from '../../../catalogue/vocabulary'

/** What one code means. `name` is set where features and language do not say all of it. */
export type Code = {
  features?: readonly Feature[]
  /** ISO 639-1. */
  language?: string
  name?: string
}

/** By code, in upper case. */
export type CodeTable = Readonly<Record<string, Code>>

/** Codes that stand for features and nothing else. */
export const meaning = (...features: Feature[]): Code => ({ features })

/** Codes that mean more than their features; they keep their name on the listing. */
export const named = (name: string, ...features: Feature[]): Code => ({ name, features })

export const speaking = (language: string): Code => ({ language })

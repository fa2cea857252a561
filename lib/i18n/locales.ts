export const LOCALES = ['en', 'es'] as const
export type Locale = (typeof LOCALES)[number]

/** English stands at the root; the others below their code. */
export const DEFAULT_LOCALE: Locale = 'en'

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value)
}

import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, isLocale } from './locales'

/** The messages of the language in the address; times and zones are formatted by lib/schedule, not here. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = asked !== undefined && isLocale(asked) ? asked : DEFAULT_LOCALE
  const [pages, forms] = await Promise.all([
    import(`./messages/${locale}.json`),
    import(`./messages/forms.${locale}.json`),
  ])
  return { locale, messages: { ...pages.default, ...forms.default }, timeZone: 'UTC' }
})

import { HomeSearch } from '@/components/search/home-search'
import type { Locale } from '@/lib/i18n/locales'

/** An address that leads nowhere, with the search to go on from. */
export function UnknownPage({ title, text, locale }: { title: string; text: string; locale: Locale }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <HomeSearch locale={locale} />
    </>
  )
}

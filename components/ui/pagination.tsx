import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { html } from '@/lib/markup/html'
import { Drawn } from './drawn'

/** Links to the pages of a list; nothing when there is one page. Who is beyond the last is led back to it. */
export function Pagination({
  page,
  pages,
  hrefOf,
  locale,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
  locale: Locale
}) {
  if (pages <= 1) return null
  const t = wordsIn(locale)
  const links = pagesAround(page, pages).map(({ number, followsGap }) => {
    const current = number === page && html` aria-current="page"`
    const link = html`<a href="${hrefOf(number)}" aria-label="${t('pages.page', { page: String(number) })}"${current}>${number}</a>`
    return html`${followsGap && html`<li class="gap" aria-hidden="true">…</li>`}<li>${link}</li>`
  })
  return (
    <nav className="pagination" aria-label={t('pages.label')}>
      {page > 1 && (
        <a className="button quiet" rel="prev" href={hrefOf(Math.min(page - 1, pages))}>
          {t('pages.previous')}
        </a>
      )}
      <Drawn as="ul" content={html`${links}`} />
      {page < pages && (
        <a className="button quiet" rel="next" href={hrefOf(page + 1)}>
          {t('pages.next')}
        </a>
      )}
    </nav>
  )
}

/** The first page, the last, and those beside the current one; where one would stand between two, it does. */
export function pagesAround(page: number, pages: number): { number: number; followsGap: boolean }[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return shown.flatMap((number, at) => {
    const before = shown[at - 1] ?? 0
    const between = number - before === 2 ? [{ number: number - 1, followsGap: false }] : []
    return [...between, { number, followsGap: number - before > 2 }]
  })
}

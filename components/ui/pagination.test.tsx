import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Pagination, pagesAround } from './pagination'

const shown = (page: number, pages: number) =>
  pagesAround(page, pages)
    .map(({ number, followsGap }) => (followsGap ? `… ${number}` : number))
    .join(' ')

test('a gap is marked where pages are left out, and nowhere else', () => {
  expect(shown(5, 250)).toBe('1 … 4 5 6 … 250')
  expect(shown(1, 250)).toBe('1 2 … 250')
  expect(shown(4, 7)).toBe('1 2 3 4 5 6 7')
  expect(shown(3, 3)).toBe('1 2 3')
  expect(shown(1, 1)).toBe('1')
})

test('who is beyond the last page is led back to it', () => {
  const html = renderToStaticMarkup(
    <Pagination page={40} pages={12} hrefOf={(page) => `/p${page}`} locale="en" />,
  )
  const hrefs = [...html.matchAll(/href="\/p(\d+)"/g)].map((match) => Number(match[1]))
  expect(hrefs).toEqual([12, 1, 12])
  expect(html).not.toContain('aria-current')
})

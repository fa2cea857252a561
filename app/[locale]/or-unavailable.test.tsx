import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { metadataOrNone, orUnavailable } from './or-unavailable'

vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent'
})

const broken = async (): Promise<never> => {
  throw new Error('postgresql://secret')
}

test('a page whose database is down says so in the language of its address, and nothing else', async () => {
  const page = await orUnavailable(broken)({ params: Promise.resolve({ locale: 'es' }) })
  const markup = renderToStaticMarkup(page)
  expect(markup).toContain('Ahora no podemos buscar esto')
  expect(markup).not.toContain('secret')
})

test('a page that can be read is left as it is', async () => {
  const page = await orUnavailable(async () => <p>Here.</p>)({ params: Promise.resolve({ locale: 'en' }) })
  expect(renderToStaticMarkup(page)).toBe('<p>Here.</p>')
})

test('a page that can’t be read is none to keep', async () => {
  const metadata = await metadataOrNone(broken)({ params: Promise.resolve({ locale: 'en' }) })
  expect(metadata).toEqual({ robots: { index: false } })
})

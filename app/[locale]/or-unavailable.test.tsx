import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { answering } from '@/lib/entry/answer'
import { answerOrUnavailable, metadataOrNone, orUnavailable } from './or-unavailable'

vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent'
})

const broken = async (): Promise<never> => {
  throw new Error('postgresql://secret')
}

test('a page whose database is down says so in the language of its address, and nothing else', async () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  const page = await answering(response, () =>
    orUnavailable(broken)({ params: Promise.resolve({ locale: 'es' }) }),
  )
  const markup = renderToStaticMarkup(page)
  expect(markup).toContain('Ahora no podemos buscar esto')
  expect(markup).toContain('href="tel:988"')
  expect(markup).not.toContain('secret')
  // which Next sets for every page that renders
  response.statusCode = 200
  expect(response.statusCode).toBe(503)
  expect(response.getHeader('retry-after')).toBe('60')
})

test('a route that can’t be read answers with a plain page that says so and whom to call', async () => {
  const answer = await answerOrUnavailable(broken)(new Request('http://localhost/'), {
    params: Promise.resolve({ locale: 'es' }),
  })
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('60')
  const markup = await answer.text()
  expect(markup).toContain('Ahora no podemos buscar esto')
  expect(markup).toContain('href="tel:988"')
  expect(markup).toContain('href="/es/overdose"')
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

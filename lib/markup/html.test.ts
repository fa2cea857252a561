import { expect, test } from 'vitest'
import { type Html, html } from './html'

const HOSTILE = `"><script>alert('1')</script>&amp;`
const HARMLESS = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;'

test('whatever stands in a template is escaped, in text, in an attribute and in a list', () => {
  expect(html`<a title="${HOSTILE}">${HOSTILE}</a>`.markup).toBe(`<a title="${HARMLESS}">${HARMLESS}</a>`)
  expect(html`${[HOSTILE, [HOSTILE]]}`.markup).toBe(HARMLESS + HARMLESS)
})

test('nothing else passes for markup', () => {
  // @ts-expect-error: this object was written by hand, and nobody has escaped it
  const forged: Html = { markup: HOSTILE }
  expect(forged).toEqual({ markup: HOSTILE })
})

test('markup stays as it is, at any depth, and nothing stands for what is not there', () => {
  const item = (text: string) => html`<li>${text}</li>`
  expect(html`<ul>${['a', '<'].map(item)}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;</li></ul>')
  expect(html`${null}${undefined}${false}${''}${0}`.markup).toBe('0')
})

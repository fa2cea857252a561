import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { dialled } from '@/lib/catalogue/dialled'
import type { CrisisLine } from '@/lib/catalogue/types'
import { CrisisStrip } from './crisis-strip'

const line = (stated: Partial<CrisisLine>): CrisisLine => ({
  key: stated.name ?? '',
  country: 'US',
  kind: 'crisis',
  name: '',
  phone: '',
  textNumber: '',
  tty: '',
  chatUrl: '',
  url: '',
  languages: ['en'],
  hours: '24/7',
  note: { en: 'In English.', es: 'En español.' },
  ...stated,
})

const lines = [
  line({ kind: 'emergency', name: '911', phone: '911' }),
  line({ name: 'Lifeline', phone: '988', textNumber: '988', note: { en: 'For Spanish, press 2.' } }),
  line({ kind: 'information', name: 'Helpline that refers', phone: '1-800-662-4357' }),
]

test('emergency and crisis lines can be dialled at once; a line that only refers is no crisis line', () => {
  const [atOnce = '', more = ''] = renderToStaticMarkup(
    <CrisisStrip help={{ lines, helpline: null }} locale="en" />,
  ).split('<details')
  expect(atOnce).toContain('href="tel:911"')
  expect(atOnce).toContain('href="tel:988"')
  expect(atOnce).toContain('href="sms:988"')
  expect(atOnce).toContain('For Spanish, press 2.')
  expect(atOnce).not.toContain('In English.')
  expect(atOnce).not.toContain('Helpline that refers')
  expect(more).toContain('href="tel:18006624357"')
})

test('in Spanish the unreviewed text stays English, is marked so, and says why', () => {
  const markup = renderToStaticMarkup(<CrisisStrip help={{ lines, helpline: null }} locale="es" />)
  expect(markup).toContain('<h2 id="crisis-title" lang="en">')
  expect(markup).toContain('en inglés: la traducción aún no ha sido revisada')
  expect(markup).toContain('In English.')
  expect(markup).not.toContain('En español.')
})

test('where no line is known the strip says so, and still names the operator’s own', () => {
  const helpline = { name: 'Our line', phone: '+1 (555) 010-0199' }
  const markup = renderToStaticMarkup(<CrisisStrip help={{ lines: [], helpline }} locale="en" />)
  expect(markup).toContain('We know no crisis line for this country')
  expect(markup).toContain('href="tel:+15550100199"')
})

test('a number is dialled by its digits', () => {
  expect(dialled('tel', '1-800-222-1222')).toBe('tel:18002221222')
  expect(dialled('sms', '+44 (0)20 7946 0000')).toBe('sms:+4402079460000')
})

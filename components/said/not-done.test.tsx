import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Said } from '@/lib/lookup/words/types'
import { NotDone } from './not-done'

const said = (beside: Partial<Said>): Said => ({
  text: 'no men',
  crisis: null,
  helpFromHome: false,
  treatment: false,
  nearMe: false,
  notLeftOut: [],
  ...beside,
})

test('what could not be done is said in a sentence each, and nothing where all was', () => {
  const html = renderToStaticMarkup(
    <NotDone said={said({ notLeftOut: ['men', 'celebrate recovery'], unknown: ['qwerty'] })} locale="en" />,
  )
  expect(html).toContain('We could not leave out: men, celebrate recovery.')
  expect(html).toContain('No listing says “qwerty”. We searched without it.')
  expect(renderToStaticMarkup(<NotDone said={said({ unknown: [] })} locale="en" />)).toBe('')
})

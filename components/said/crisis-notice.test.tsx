import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { CrisisLine } from '@/lib/catalogue/types'
import type { Crisis } from '@/lib/lookup/words/types'
import { CrisisNotice } from './crisis-notice'

const line = (kind: CrisisLine['kind'], phone: string): CrisisLine => ({
  key: phone,
  country: 'US',
  kind,
  name: phone,
  phone,
  textNumber: '',
  tty: '',
  chatUrl: '',
  url: '',
  languages: ['en'],
  hours: '24/7',
  note: { en: '' },
})

const notice = (crisis: Crisis, lines: readonly CrisisLine[]) =>
  renderToStaticMarkup(<CrisisNotice crisis={crisis} help={{ lines, helpline: null }} locale="en" />)

const lines = [line('emergency', '911'), line('crisis', '988')]

test('an overdose brings the emergency number and the steps, a wish to die the crisis line', () => {
  expect(notice('overdose', lines)).toContain('href="tel:911"')
  expect(notice('overdose', lines)).toContain('href="/overdose"')
  expect(notice('suicide', lines)).toContain('href="tel:988"')
})

test('somebody who grieves is asked nothing about breathing, and is shown groups and the crisis line', () => {
  const markup = notice('grief', lines)
  expect(markup).not.toContain('breathe')
  expect(markup).not.toContain('role="alert"')
  expect(markup).toContain('href="/meetings?fellowship=grasp"')
  expect(markup).toContain('href="tel:988"')
})

test('where no line is known there is always a number to call', () => {
  for (const crisis of ['overdose', 'suicide', 'grief'] as const) {
    expect(notice(crisis, [])).toContain('We know no crisis line for this country')
    expect(notice(crisis, [])).toContain('href="tel:911"')
    expect(notice(crisis, [])).toContain('href="tel:112"')
  }
  expect(notice('suicide', [line('emergency', '000')])).toContain('href="tel:000"')
})

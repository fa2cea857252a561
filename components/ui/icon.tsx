import { type Html, html } from '@/lib/markup/html'
import { Drawn } from './drawn'

const PATHS = {
  check: 'M4 10.5l4 4 8-9',
  list: 'M4 5.5h12M4 10h12M4 14.5h8',
  ask: 'M7.2 7.4a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.1M10 15.2v.3',
  cross: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  clock: 'M10 5.5V10l3 2M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z',
} as const

/** A small drawing beside a word that says the same. */
export function icon(name: keyof typeof PATHS): Html {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${PATHS[name]}"/></svg>`
}

/** The same as an element. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return <Drawn as="span" content={icon(name)} />
}

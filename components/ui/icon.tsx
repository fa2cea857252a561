import { type Html, html } from '@/lib/markup/html'

const PATHS = {
  check: 'M4 10.5l4 4 8-9',
  list: 'M4 5.5h12M4 10h12M4 14.5h8',
  ask: 'M7.2 7.4a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.1M10 15.2v.3',
  cross: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
} as const

/** A small drawing beside a word that says the same. */
export function icon(name: keyof typeof PATHS): Html {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${PATHS[name]}"/></svg>`
}

/** The same as an element. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}

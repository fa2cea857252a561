declare const escaped: unique symbol

/** Markup that is safe to send: made by `html` alone. */
export type Html = { readonly markup: string; readonly [escaped]: true }

type Part = Html | string | number | null | undefined | false | readonly Part[]

/** Builds markup from a template; every value is escaped unless it is markup itself. Nothing stands for null, undefined and false. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.reduce(
    (made, text, at) => made + text + (at < parts.length ? markupOf(parts[at]) : ''),
    '',
  )
  return { markup } as Html
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (Array.isArray(part)) return part.map(markupOf).join('')
  if (typeof part === 'object') return (part as Html).markup
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

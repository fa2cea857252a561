import type { APIRequestContext, APIResponse } from '@playwright/test'

const MOST_SEARCHES = 40

/** What stands at an address of the site, as text. */
export type Visited = { address: string; status: number; text: string }

/**
 * Asks for these addresses and for all that links on their pages lead to, each once. Of searches, which lead to one another
 * without end, only so many.
 */
export async function* walk(request: APIRequestContext, from: readonly string[]): AsyncGenerator<Visited> {
  const known = new Set(from)
  let searches = 0
  for (const address of known) {
    const response = await request.get(address, { maxRedirects: 0 })
    const text = await response.text()
    yield { address, status: response.status(), text }
    for (const link of linksIn(response, text)) {
      if (known.has(link)) continue
      if (link.includes('?') && ++searches > MOST_SEARCHES) continue
      known.add(link)
    }
  }
}

/** The addresses within the site that a page links to. */
function linksIn(response: APIResponse, text: string): string[] {
  if (!response.headers()['content-type']?.startsWith('text/html')) return []
  return [...text.matchAll(/ href="(\/[^"#]*)/g)]
    .map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
    .filter((link) => !link.startsWith('//') && !link.startsWith('/_next/'))
}

import { RETRY_AFTER_SECONDS } from '../entry/answer'
import { type Html, html } from '../markup/html'

const KEPT_SECONDS = 300

/**
 * A page that must carry no script at all: plain markup with a stylesheet of its own. One visitor's answer is neither
 * indexed nor kept; a page that is the same for everyone (`isForEveryone`) may be both.
 */
export function plainPage({
  lang,
  title,
  siteName,
  home,
  body,
  status = 200,
  isForEveryone = false,
}: {
  lang: string
  title: string
  siteName: string
  home: string
  body: Html
  status?: number
  isForEveryone?: boolean
}): Response {
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${!isForEveryone && html`<meta name="robots" content="noindex">`}
<title>${title} · ${siteName}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<header><a href="${home}">${siteName}</a></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`
  return new Response(page.markup, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': isForEveryone ? `public, max-age=${KEPT_SECONDS}` : 'no-store',
      ...(status === 503 ? { 'Retry-After': RETRY_AFTER_SECONDS } : {}),
    },
  })
}

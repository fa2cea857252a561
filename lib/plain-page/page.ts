import { type Html, html } from './html'

/** A page that must carry no script at all: plain markup with a stylesheet of its own, never indexed. */
export function plainPage({
  lang,
  title,
  siteName,
  home,
  body,
  status = 200,
}: {
  lang: string
  title: string
  siteName: string
  home: string
  body: Html
  status?: number
}): Response {
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
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
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

import { gzipSync } from 'node:zlib'

/** Bytes as they travel, gzipped. */
export type PageWeight = {
  html: number
  css: number
  /** Files of scripts by their address. */
  scripts: ReadonlyMap<string, number>
  /** Scripts inside the page; they are part of `html` too. */
  inlineScripts: number
}

/** What a browser that runs scripts fetches for a page, by the tags in its HTML. */
export async function weighPage(url: string): Promise<PageWeight> {
  const html = await textOf(url)
  const absolute = (address: string) => new URL(address.replaceAll('&amp;', '&'), url).href
  const styles = addressesIn(html, /<link\b[^>]*\brel="stylesheet"[^>]*>/g, /\bhref="([^"]+)"/)
  const scripts = addressesIn(html, /<script\b[^>]*\bsrc="[^"]+"[^>]*>/g, /\bsrc="([^"]+)"/)
  const weights = await Promise.all(
    [...styles, ...scripts].map(
      async (address) => [address, gzipped(await textOf(absolute(address)))] as const,
    ),
  )
  const weightOf = new Map(weights)
  const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([^<]*(?:<(?!\/script)[^<]*)*)<\/script/g)]
  return {
    html: gzipped(html),
    css: styles.reduce((sum, address) => sum + (weightOf.get(address) ?? 0), 0),
    scripts: new Map(scripts.map((address) => [address, weightOf.get(address) ?? 0])),
    inlineScripts: gzipped(inline.map(([, text]) => text).join('\n')),
  }
}

function addressesIn(html: string, tag: RegExp, attribute: RegExp): string[] {
  const addresses = [...html.matchAll(tag)].flatMap(([found]) => attribute.exec(found)?.[1] ?? [])
  return [...new Set(addresses)]
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text()
}

const gzipped = (text: string) => gzipSync(text).length

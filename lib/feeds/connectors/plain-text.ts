import { decodeHTML } from 'entities'

/**
 * Text without markup: entities become characters (also when escaped twice), block elements and line breaks
 * become new lines, other tags, scripts and comments disappear. A lone `<` or `&` stays.
 */
export function toPlainText(text: string): string {
  if (text === '') return ''
  const decoded = text.includes('&') ? decodeHTML(decodeHTML(text)) : text
  const stripped = decoded.includes('<') ? stripTags(decoded) : decoded
  return tidyBlanks(stripped)
}

function stripTags(text: string): string {
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?(?:br|p|div|li|ul|ol|tr|table|h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
}

const UNTIDY = /[^\S ]|\s\s|\p{Cc}|[\u200b\u200e\u200f\ufeff]/u

/** One blank between words, no blanks at the ends of lines, at most one empty line in a row. */
export function tidyBlanks(text: string): string {
  if (!UNTIDY.test(text)) return text.trim()
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|[\u200b\u200e\u200f\ufeff]/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The same on one line, for names. */
export function toPlainLine(text: string): string {
  const plain = toPlainText(text)
  return plain.includes('\n') ? plain.replace(/\s*\n\s*/g, ' ') : plain
}

const LONGEST = 60

/**
 * The readable part of a public address: lower-case ASCII letters and digits with single hyphens, at most
 * 60 characters, cut between words where there is one. Empty when the name has no such letters.
 */
export function toSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/['’\p{M}]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= LONGEST) return slug
  const cut = slug.slice(0, LONGEST + 1)
  const end = cut.lastIndexOf('-')
  return cut.slice(0, end > LONGEST / 2 ? end : LONGEST)
}

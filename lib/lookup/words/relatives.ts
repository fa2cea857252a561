import type { Match } from './matches'

/** Fellowships that somebody's relatives go to; whoever names another one does not look for these. */
export const FOR_RELATIVES: ReadonlySet<string> = new Set([
  'nar-anon',
  'al-anon',
  'alateen',
  'families-anonymous',
  'co-anon',
  'smart-family-and-friends',
  'pal',
  'learn-to-cope',
  'grasp',
  'co-dependents-anonymous',
  'adult-children-of-alcoholics',
])

/**
 * Whether the relatives who are spoken of are why somebody searches: "my son uses heroin". Not when they speak of
 * themselves too ("my husband and I", "come with me", "I use"), nor when they name a fellowship for those who use.
 */
export function isAboutRelatives(matches: readonly Match[]): boolean {
  return !matches.some((match, at) => {
    if (match.kind !== 'synonyms') return false
    return match.synonyms.some(({ field, value }) => {
      if (field === 'fellowship') return !value.some((fellowship) => FOR_RELATIVES.has(fellowship))
      if (field !== 'self') return false
      if (value.includes('after-relative'))
        return touches(matches[at - 1], match) && isRelative(matches[at - 1])
      if (value.includes('before-relative')) return isRelative(nextNamed(matches, at))
      return value.length > 0
    })
  })
}

function touches(before: Match | undefined, match: Match): boolean {
  return before?.until === match.from
}

/** The next match that is more than a small word: "me and my boyfriend". */
function nextNamed(matches: readonly Match[], at: number): Match | undefined {
  const next = matches[at + 1]
  return next && next.from === matches[at]?.until && saysOnly(next, 'ignore') ? matches[at + 2] : next
}

function saysOnly(match: Match, field: string): boolean {
  return match.kind === 'synonyms' && match.synonyms.every((synonym) => synonym.field === field)
}

function isRelative(match: Match | undefined): boolean {
  return match?.kind === 'synonyms' && match.synonyms.some(({ field }) => field === 'relative')
}

import { knownCrisisLines } from '@/lib/catalogue/crisis-lines'
import { getCrisisLines } from '@/lib/catalogue/data'
import type { CrisisHelp } from '@/lib/catalogue/types'
import { siteSettings } from '@/lib/config/site'
import { countryCodeOf } from '@/lib/geo/country-code'
import { held } from './held'

const crisisLinesOf = held((country) => getCrisisLines(country))

/** Whom to call in a country, as an address or a place names it; without one that is known, in the site's own. */
export async function crisisHelpIn(country = ''): Promise<CrisisHelp> {
  const site = siteSettings()
  return { lines: await crisisLinesOf(countryCodeOf(country) ?? site.country), helpline: site.helpline }
}

/** Whom to call in the site's country, known without the database. */
export function crisisHelpAtHome(): CrisisHelp {
  const { country, helpline } = siteSettings()
  return { lines: knownCrisisLines(country), helpline }
}

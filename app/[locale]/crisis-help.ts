import type { CrisisHelp } from '@/components/site/crisis-strip'
import { getCrisisLines } from '@/lib/catalogue/data'
import { siteSettings } from '@/lib/config/site'
import { countryCodeOf } from '@/lib/geo/country-code'

/** Whom to call in a country, as an address or a place names it; without one that is known, in the site's own. */
export async function crisisHelpIn(country = ''): Promise<CrisisHelp> {
  const site = siteSettings()
  return { lines: await getCrisisLines(countryCodeOf(country) ?? site.country), helpline: site.helpline }
}

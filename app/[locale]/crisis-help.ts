import type { CrisisHelp } from '@/components/site/crisis-strip'
import { getCrisisLines } from '@/lib/catalogue/data'
import { siteSettings } from '@/lib/config/site'

/** Whom to call in a country; without one in the site's own. */
export async function crisisHelpIn(country: string | undefined): Promise<CrisisHelp> {
  const site = siteSettings()
  return { lines: await getCrisisLines(country || site.country), helpline: site.helpline }
}

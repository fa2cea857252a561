import type { Env } from '@/lib/config/env'
import { withClient } from '@/lib/db/pg'
import { loadGazetteer } from '@/lib/geo/place-load'
import { loadCrisisLines } from './seed/load-crisis-lines'
import { loadFellowships } from './seed/load-fellowships'
import { loadSynonyms } from './seed/load-synonyms'
import { loadSamples } from './seed/sample/load'

/**
 * Puts into a migrated database what every installation needs: fellowships, crisis lines, synonyms, the
 * gazetteer. Into
 * an empty embedded one also the sample catalogue; elsewhere with SAMPLE_DATA=1, nowhere with SAMPLE_DATA=0.
 * What a person edited stays. Quick when all is there.
 */
export async function seed({
  ownerUrl,
  env,
  onProgress,
}: {
  ownerUrl: string
  env: Env
  onProgress: (text: string) => void
}): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const fellowships = await loadFellowships(client)
    if (fellowships > 0) onProgress(`${fellowships} fellowships`)
    const lines = await loadCrisisLines(client)
    if (lines > 0) onProgress(`${lines} crisis lines`)
    const synonyms = await loadSynonyms(client)
    if (synonyms > 0) onProgress(`${synonyms} words that people search with`)
    await loadGazetteer(client, inFifths('places', onProgress))
    if (wantsSamples(env)) await loadSamples(client, { now: new Date(), onProgress })
  })
}

const wantsSamples = ({ SAMPLE_DATA, DATABASE_URL }: Env) =>
  SAMPLE_DATA ? SAMPLE_DATA === '1' : DATABASE_URL === undefined

/** Says how far a long load is, five times on the way. */
function inFifths(what: string, onProgress: (text: string) => void) {
  let said = 0
  return (done: number, total: number) => {
    const fifths = Math.floor((5 * done) / total)
    if (fifths > said) onProgress(`${done} of ${total} ${what}`)
    said = fifths
  }
}

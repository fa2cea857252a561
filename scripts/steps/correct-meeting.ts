import type { Client } from 'pg'
import {
  type Corrected,
  type Correction,
  closeMeeting,
  editMeeting,
  reopenMeeting,
  suspendMeeting,
} from '@/lib/catalogue/mutations'
import { queryOn } from '@/lib/feeds/run'
import { locateAddress } from '@/lib/geo/data'
import { fieldWords } from './field-words'
import type { CorrectionArguments } from './meeting-arguments'

/** Does what the command line asks for, and prints each field as it was and as it is. */
export async function correctMeeting(client: Client, wanted: CorrectionArguments, now: Date): Promise<void> {
  const { id, changes, name, slug, others, answered } = await correct(client, wanted, {
    actor: 'operator',
    reason: wanted.reason,
    now,
  })
  console.log(`\n${name} (/meetings/${slug}-${id})`)
  for (const [field, { from, to }] of Object.entries(changes))
    console.log(
      JSON.stringify(from) === JSON.stringify(to) && to !== 'private'
        ? `  ${field}: stays ${fieldWords(field, to)}`
        : `  ${field}: ${fieldWords(field, from)} -> ${fieldWords(field, to)}`,
    )
  if (others.length > 0) console.log(`  The place changed for ${others.length} other meetings there too.`)
  if (answered > 0) console.log(`  This answers ${answered} open ${answered === 1 ? 'report' : 'reports'}.`)
}

function correct(client: Client, wanted: CorrectionArguments, correction: Correction): Promise<Corrected> {
  switch (wanted.action) {
    case 'close':
      return closeMeeting(client, wanted.id, correction)
    case 'reopen':
      return reopenMeeting(client, wanted.id, correction)
    case 'suspend':
      return suspendMeeting(client, wanted.id, wanted, correction)
    case 'edit':
      return editMeeting(client, wanted.id, wanted.changes, correction, (address) =>
        locateAddress(queryOn(client), address),
      )
  }
}

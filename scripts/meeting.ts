import { parseEnv } from '@/lib/config/env'
import { withClient } from '@/lib/db/pg'
import { correctMeeting } from './steps/correct-meeting'
import { openDatabase } from './steps/database'
import { report } from './steps/errors'
import { listReports } from './steps/list-reports'
import { asCommandError, MEETING_USAGE, readMeetingArguments } from './steps/meeting-arguments'
import { prepareShutdown } from './steps/shutdown'

/** Corrects one meeting, or lists what visitors report, from the command line, also while the site is running. */
const shutdown = prepareShutdown()
try {
  const wanted = readMeetingArguments(process.argv.slice(2))
  if (wanted === 'help') console.log(MEETING_USAGE)
  else {
    const database = await openDatabase(parseEnv(process.env), { share: true })
    shutdown.defer(() => database.close())
    await withClient(database.appUrl, (client) =>
      wanted.action === 'reports' ? listReports(client) : correctMeeting(client, wanted, new Date()),
    )
  }
  await shutdown.end(0)
} catch (error) {
  if (!shutdown.hasBegun()) {
    report(asCommandError(error))
    await shutdown.end(1)
  }
}

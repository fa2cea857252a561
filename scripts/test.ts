import { runChecks } from './steps/checks'
import { report } from './steps/errors'
import { makeBuild } from './steps/make'
import { step } from './steps/step'
import { runPlaywright, runVitest } from './steps/suites'
import { add, type Tally, tallyStep } from './steps/tally'
import { runAndTally } from './steps/tests'

await runAndTally(async (reports) => {
  const checks = await runChecks(reports)
  const integration = await step('Running integration tests', () => runVitest('integration', reports))
  const built = await tryTheBuild(reports)
  return [checks, integration, built].reduce(add)
})

/** Without a build there is nothing to try: one failure, which stands for all that would have been tried. */
async function tryTheBuild(reports: string): Promise<Tally> {
  try {
    await makeBuild()
  } catch (error) {
    report(error)
    return tallyStep(false)
  }
  const start = await step('Starting and stopping the site', () => runVitest('start', reports))
  const journeys = await step('Running the journeys in a browser', () => runPlaywright(reports))
  return add(start, journeys)
}

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
  const journeys = await buildAndBrowse(reports)
  return [checks, integration, journeys].reduce(add)
})

/** Without a build there is nothing to browse: one failure, which stands for the journeys too. */
async function buildAndBrowse(reports: string): Promise<Tally> {
  try {
    await makeBuild()
  } catch (error) {
    report(error)
    return tallyStep(false)
  }
  return step('Running the journeys in a browser', () => runPlaywright(reports))
}

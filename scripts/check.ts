import { runChecks } from './steps/checks'
import { runAndTally } from './steps/tests'

await runAndTally(runChecks)

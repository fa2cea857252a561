import { runSite } from './steps/site'

await runSite({ dev: false })

import { writeFileSync } from 'node:fs'

/** Loaded before the program that's measured: writes its peak resident memory, in kilobytes, when it ends. */
process.once('exit', () => {
  const file = process.env.BENCH_PEAK_MEMORY_FILE
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS))
})

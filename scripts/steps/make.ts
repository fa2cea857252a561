import { CommandError } from './errors'
import { makeWhenChanged } from './inputs'
import { run, TOOLS } from './run'
import { step } from './step'

/** Writes the database client's code again when the schema has changed. */
export function makeClient(): Promise<void> {
  return makeWhenChanged(
    {
      inputs: ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'],
      stamp: 'lib/db/generated/.inputs',
    },
    () => must('Generating the database client', TOOLS.prisma, ['generate']),
  )
}

/** Builds the site for production when what it is made of has changed. */
export function makeBuild(): Promise<void> {
  return makeWhenChanged(
    {
      inputs: [
        'app',
        'components',
        'lib',
        'prisma/schema',
        'public',
        'next.config.ts',
        'package-lock.json',
        'postcss.config.mjs',
        'tsconfig.json',
      ],
      ignored: /^lib\/db\/generated\/|\.test\.tsx?$/,
      stamp: '.next/inputs',
    },
    () => must('Building the site', TOOLS.next, ['build'], { NODE_ENV: 'production' }),
  )
}

async function must(label: string, tool: string, args: string[], env: Record<string, string> = {}) {
  await step(label, async () => {
    const status = await run(tool, args, env)
    if (status !== 0) throw new CommandError(`${label} failed; the reason stands above.`)
  })
}

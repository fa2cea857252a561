import { parseArgs } from 'node:util'
import { CommandError } from '../steps/errors'

export const FIGURE_NAMES = ['lookup', 'words', 'import', 'start', 'pages'] as const
export type FigureName = (typeof FIGURE_NAMES)[number]

export type BenchOptions = {
  names: readonly FigureName[]
  /** Size of the large catalogue; the one that it's compared with has a tenth of it. */
  meetings: number
  /** How many different places are searched. */
  places: number
  /** Keeps the filled databases here for the next run; without it they are made anew and thrown away. */
  keep: string | null
}

export const BENCH_USAGE = `npm run bench [-- NAME ...] [-- --meetings 250000] [-- --places 1000] [-- --keep DIRECTORY]

Measures and prints a table. NAME is one or more of: ${FIGURE_NAMES.join(', ')} (all, when none is named).
  --meetings  how many invented meetings the large catalogue holds; it's compared with one of a tenth
  --places    how many different places are searched
  --keep      keeps the filled databases in this directory, so that the next run begins at once`

/** Reads the arguments of `npm run bench`. @throws CommandError in one sentence for what it can't take. */
export function readBenchOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values, positionals } = parse(args)
  if (values.help) return 'help'
  const unknown = positionals.find((name) => !isFigureName(name))
  if (unknown) throw new CommandError(`There is no figure "${unknown}": use ${FIGURE_NAMES.join(', ')}.`)
  const names = positionals.filter(isFigureName)
  return {
    names: names.length > 0 ? FIGURE_NAMES.filter((name) => names.includes(name)) : FIGURE_NAMES,
    meetings: wholeNumber('meetings', values.meetings, 1000),
    places: wholeNumber('places', values.places, 10),
    keep: values.keep ?? null,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        meetings: { type: 'string', default: '250000' },
        places: { type: 'string', default: '1000' },
        keep: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n\n${BENCH_USAGE}`)
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least) return value
  throw new CommandError(`--${name} must be a whole number of at least ${least}, not "${text}".`)
}

function isFigureName(name: string): name is FigureName {
  return (FIGURE_NAMES as readonly string[]).includes(name)
}

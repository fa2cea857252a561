/** One line of the table. */
export type Figure = {
  name: string
  measured: string
  /** Against what stood beside it in the same run. */
  ratio?: string
  aim?: string
  /** Unset where there is no aim. */
  met?: boolean
}

export type Quantiles = { p50: number; p95: number; p99: number }

/** By nearest rank, so that each is a value that was measured. @throws when there are no values. */
export function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
    if (value === undefined) throw new Error('Nothing was measured.')
    return value
  }
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** "0.84 / 1.90 / 3.10 ms": the middle, and what 95 and 99 of 100 stay within. */
export function formatQuantiles({ p50, p95, p99 }: Quantiles): string {
  return `${[p50, p95, p99].map(formatNumber).join(' / ')} ms`
}

/** Three digits that say something. */
export function formatNumber(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

const HEADINGS = ['Figure', 'Measured (times: p50 / p95 / p99)', 'Ratio', 'Aim', 'Met'] as const

/** The figures as a table in Markdown, its columns in line. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, measured, ratio = '', aim = '', met }) => [
    name,
    measured,
    ratio,
    aim,
    met === undefined ? '' : met ? 'yes' : 'NO',
  ])
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(HEADINGS), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

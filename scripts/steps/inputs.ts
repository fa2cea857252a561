import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { ROOT } from './root'

/**
 * Runs `make` unless it last succeeded with exactly these input files (paths from the project's directory; folders
 * with all that is in them, save what `ignored` names). The stamp lies beside what is made.
 */
export async function makeWhenChanged(
  { inputs, stamp, ignored }: { inputs: string[]; stamp: string; ignored?: RegExp },
  make: () => Promise<void>,
): Promise<void> {
  const path = join(ROOT, stamp)
  const digest = digestOf(inputs, ignored)
  if (existsSync(path) && readFileSync(path, 'utf8') === digest) return
  rmSync(path, { force: true })
  await make()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, digest)
}

function digestOf(inputs: string[], ignored: RegExp | undefined): string {
  const digest = createHash('sha256')
  for (const file of inputs.flatMap(filesOf).sort()) {
    const name = file.split(sep).join('/')
    if (ignored?.test(name)) continue
    digest
      .update(`${name}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  }
  return digest.digest('hex')
}

function filesOf(input: string): string[] {
  const path = join(ROOT, input)
  if (!statSync(path).isDirectory()) return [input]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
}

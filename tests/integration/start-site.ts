import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'

const ROOT = join(import.meta.dirname, '../..')

export type StartedSite = {
  process: ChildProcess
  /** Rejects with all that was complained of when the site does not come up. */
  url: Promise<string>
  ended: Promise<number | null>
  complaint: Promise<string>
}

/** The whole of `npm start`, as its user sees it, on a free port; in a process group of its own. */
export function startSite(env: Record<string, string>): StartedSite {
  const site = spawn(process.execPath, [join(ROOT, 'scripts/bootstrap.cjs'), 'start'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...env },
    detached: true,
  })
  const complaint = text(site.stderr)
  const ended = new Promise<number | null>((resolve) => site.once('close', resolve))
  const url = new Promise<string>((resolve, reject) => {
    createInterface({ input: site.stdout }).on('line', (line) => {
      const address = /^Open Chair is at (\S+)/.exec(line)?.[1]
      if (address) resolve(address)
    })
    void ended.then(async () => reject(new Error(await complaint)))
  })
  return { process: site, url, ended, complaint }
}

/** Ends the bootstrap and the site at once, which are of one process group; an embedded database is of another. */
export function killSite({ process: site }: StartedSite): void {
  try {
    process.kill(-(site.pid ?? 0), 'SIGKILL')
  } catch {
    // all gone already
  }
}

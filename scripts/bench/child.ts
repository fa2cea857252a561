import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Shutdown } from '../steps/shutdown'

export type Child = {
  process: ChildProcess
  /** Of what it printed, line by line, the first to match, with when that was (`performance.now()`). */
  line(pattern: RegExp): Promise<{ match: RegExpExecArray; at: number }>
  /** Its exit status. */
  ended: Promise<number>
  stop(): Promise<void>
}

/** Settings of this process that the measured ones must not inherit. */
const OURS = /^(npm_|DATABASE_|DATA_DIR$|PORT$|HOST$|SAMPLE_DATA$|TEST_DATABASE_URL$|OPEN_CHAIR_|INIT_CWD$)/

/** Starts a program whose output is kept to itself, unless it fails. It's stopped when this process is. */
export function startChild(
  file: string,
  args: readonly string[],
  { cwd, env = {}, shutdown }: { cwd: string; env?: Record<string, string>; shutdown: Shutdown },
): Child {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)))
  const child = spawn(file, [...args], {
    cwd,
    env: { ...inherited, ...env } as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const said: { text: string; at: number }[] = []
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (text) => {
      said.push({ text, at: performance.now() })
      for (const look of waiting) look()
    })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended.catch(() => {})
  }
  shutdown.defer(stop)

  const line: Child['line'] = (pattern) =>
    new Promise((resolve, reject) => {
      const look = () => {
        for (const { text, at } of said) {
          const match = pattern.exec(text)
          if (!match) continue
          waiting.delete(look)
          return resolve({ match, at })
        }
      }
      waiting.add(look)
      look()
      ended
        .catch(() => {})
        .then(() =>
          reject(new Error(`${file} ended unexpectedly:\n${said.map(({ text }) => text).join('\n')}`)),
        )
    })
  return { process: child, line, ended, stop }
}

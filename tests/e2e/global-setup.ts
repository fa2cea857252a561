import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Starts the production build in a process of its own, and tells the tests where it is. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  process.env.OPEN_CHAIR_URL = await addressOf(server, ended)
  return async () => {
    server.stdin.end()
    await ended
  }
}

async function addressOf(server: ChildProcess, ended: Promise<void>): Promise<string> {
  const address = new Promise<string>((resolve) => {
    createInterface({ input: server.stdout ?? process.stdin }).on('line', (line) => {
      const url = /^listening at (\S+)$/.exec(line)?.[1]
      if (url) resolve(url)
      else console.log(line)
    })
  })
  const never = ended.then(() => Promise.reject(new Error('The site under test did not start.')))
  return Promise.race([address, never])
}

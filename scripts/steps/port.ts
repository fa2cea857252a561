import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { CommandError } from './errors'

/** An earlier start that is just stopping gets this long to let go of its port. */
const PATIENCE_MS = 2000
const LOOK_AGAIN_AFTER_MS = 100

type Address = { host: string; port: number }

/** Throws a CommandError when nothing could listen at this address now; before the steps that take long. */
export async function requireFreePort(address: Address, patienceMs = PATIENCE_MS): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const error = await tryToListen(address)
    if (!error) return
    if (Date.now() > deadline || codeOf(error) !== 'EADDRINUSE') throw listenError(error, address)
    await sleep(LOOK_AGAIN_AFTER_MS)
  }
}

/** A failed attempt to listen, in one sentence where it is one that an operator can mend. */
export function listenError(error: unknown, { host, port }: Address): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new CommandError(
        `Port ${port} is in use by another program: stop that one, or set PORT to another number.`,
      )
    case 'EACCES':
      return new CommandError(`This user may not listen on port ${port}: set PORT to a number above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CommandError(`This machine has no address "${host}" to listen on: change HOST.`)
    default:
      return error
  }
}

function tryToListen({ host, port }: Address): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

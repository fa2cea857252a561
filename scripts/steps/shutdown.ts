import { Socket } from 'node:net'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** npm, the bootstrap and the terminal may each pass on the same Ctrl-C; only a later one means "now!". */
const SAME_WISH_WITHIN_MS = 1000

export type Shutdown = {
  /** Adds something to undo at the end; the last added is undone first. */
  defer(undo: () => unknown): void
  /** Undoes everything and ends the process with this status. */
  end(status: number): Promise<never>
  /** True once the end has begun: errors that follow from it are no news. */
  hasBegun(): boolean
}

/** Ends this process in good order on Ctrl-C, SIGTERM or SIGHUP, and when the bootstrap that started it is gone. */
export function prepareShutdown(): Shutdown {
  const undoes: (() => unknown)[] = []
  let begunAt: number | undefined

  const end = async (status: number): Promise<never> => {
    begunAt ??= Date.now()
    for (let undo = undoes.pop(); undo; undo = undoes.pop())
      try {
        await undo()
      } catch (error) {
        console.error(error)
        status = 1
      }
    process.exit(status)
  }

  const onSignal = () => {
    if (begunAt === undefined) {
      console.log('Stopping')
      void end(0)
    } else if (Date.now() - begunAt > SAME_WISH_WITHIN_MS) process.exit(1)
  }

  for (const name of SIGNALS) process.on(name, onSignal)
  onParentGone(onSignal)
  return { defer: (undo) => undoes.push(undo), end, hasBegun: () => begunAt !== undefined }
}

function onParentGone(stop: () => void) {
  const handle = Number(process.env.OPEN_CHAIR_PARENT_PIPE)
  if (!handle) return
  // The processes that we start have other things on that handle
  delete process.env.OPEN_CHAIR_PARENT_PIPE
  const pipe = new Socket({ fd: handle, readable: true, writable: false })
  pipe.on('error', () => {}).on('close', stop)
  pipe.resume()
  pipe.unref()
}

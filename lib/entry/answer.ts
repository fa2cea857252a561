import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** How long whoever asked waits before asking again. */
export const RETRY_AFTER_SECONDS = '60'

export type PageStatus = 404 | 410 | 503

/** On globalThis, because the entry and Next's bundle each load this file. */
const held = globalThis as typeof globalThis & { openChairAnswers?: AsyncLocalStorage<ServerResponse> }
held.openChairAnswers ??= new AsyncLocalStorage()
const answers = held.openChairAnswers

/** Answers a request by `work`, within which a page can say with which status it goes out. */
export function answering<Result>(response: ServerResponse, work: () => Result): Result {
  return answers.run(response, work)
}

/**
 * Gives the page that is being rendered its status. To be called before anything of the page is sent, that is while it
 * reads what it shows.
 */
export function answerAs(status: PageStatus): void {
  const response = answers.getStore()
  if (response) showAs(response, status)
}

/** Next sets the status of a page that renders to 200; this one renders, and is something else. */
export function showAs(response: ServerResponse, status: PageStatus): void {
  if (response.headersSent) return
  let current: number = status
  Object.defineProperty(response, 'statusCode', {
    configurable: true,
    enumerable: true,
    get: () => current,
    set: (value: number) => {
      current = value === 200 ? status : value
    },
  })
  if (status === 503) response.setHeader('Retry-After', RETRY_AFTER_SECONDS)
}

import { Agent, get } from 'node:http'

export type Load = {
  /** Of each page, in milliseconds. */
  times: number[]
  /** From the first request to the last answer. */
  elapsedMs: number
}

/** Asks for every address once, by so many clients at a time that each keep a connection, as browsers ask. */
export async function loadPages(urls: readonly string[], agent: Agent): Promise<Load> {
  const times: number[] = []
  const waiting = urls[Symbol.iterator]()
  const client = async () => {
    for (const url of waiting) {
      const asked = performance.now()
      await read(url, agent)
      times.push(performance.now() - asked)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: agent.maxSockets }, client))
  return { times, elapsedMs: performance.now() - begun }
}

/** Connections that are kept, one for each client. */
export const clients = (count: number) => new Agent({ keepAlive: true, maxSockets: count })

function read(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      if ((response.statusCode ?? 500) >= 500)
        reject(new Error(`${url} was answered with status ${response.statusCode}.`))
      response.on('end', resolve).on('error', reject).resume()
    }).on('error', reject)
  })
}

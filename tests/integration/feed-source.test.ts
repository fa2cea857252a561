import { createServer, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSource } from '@/lib/feeds/read-source'

const ROWS = JSON.stringify(Array.from({ length: 500 }, (_, index) => ({ slug: `m${index}` })))

let server: Server
let site: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const to = (location: string) => response.writeHead(302, { location }).end()
    switch (request.url) {
      case '/list.json':
        return response.end(ROWS)
      case '/list.json.gz':
        return response.end(gzipSync(ROWS))
      case '/cut.json.gz':
        return response.end(gzipSync(ROWS).subarray(0, 200))
      case '/bomb.gz':
        return response.end(gzipSync(Buffer.alloc(20_000_000)))
      case '/moved':
        return to('/list.json')
      case '/loop':
        return to('/loop')
      case '/away':
        return to('file:///etc/passwd')
      case '/breaks':
        response.writeHead(200, { 'content-length': '1000' }).write('[')
        return setImmediate(() => response.destroy())
      default:
        return response.writeHead(404).end('<html>')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

async function read(path: string, limitBytes = 1_000_000): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of readSource(`${site}${path}`, { limitBytes })) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

test.each(['/list.json', '/list.json.gz', '/moved'])('%s is read as what it holds', async (path) => {
  expect(await read(path)).toBe(ROWS)
})

test.each([
  ['/nothing', 'answered with status 404'],
  ['/loop', 'redirects more than 5 times'],
  ['/away', 'redirects to something that is no web address'],
  ['/cut.json.gz', 'its compression breaks off'],
  ['/breaks', "can't be read"],
])('%s is refused in one sentence', async (path, sentence) => {
  await expect(read(path)).rejects.toMatchObject({
    name: 'FeedUnreadableError',
    message: expect.stringContaining(sentence),
  })
})

test('what is larger than the limit once decompressed is refused', async () => {
  await expect(read('/bomb.gz')).rejects.toThrow('larger than the limit of 0 MB')
})

test('a server that is not there is refused in one sentence', async () => {
  const gone = createServer()
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
  const address = gone.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await new Promise((resolve) => gone.close(resolve))
  const reading = readSource(`http://127.0.0.1:${port}/list.json`, { limitBytes: 1000 }).next()
  await expect(reading).rejects.toThrow('ECONNREFUSED')
})

import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { listenError, requireFreePort } from './port'

const server = createServer()
afterEach(() => new Promise((resolve) => server.close(resolve)))

test('a port in use is one sentence that names it', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(requireFreePort({ host: '127.0.0.1', port }, 0)).rejects.toThrow(
    `Port ${port} is in use by another program: stop that one, or set PORT to another number.`,
  )
  await expect(requireFreePort({ host: '127.0.0.1', port: 0 })).resolves.toBeUndefined()
})

test('what else keeps a server from listening is a sentence too, and a surprise stays one', () => {
  const address = { host: '203.0.113.1', port: 80 }
  const failed = (code: string) => listenError(Object.assign(new Error('listen'), { code }), address)
  expect(failed('EACCES')).toMatchObject({ message: expect.stringContaining('port 80') })
  expect(failed('EADDRNOTAVAIL')).toMatchObject({ message: expect.stringContaining('203.0.113.1') })
  const surprise = new Error('odd')
  expect(listenError(surprise, address)).toBe(surprise)
})

import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** A project of nothing but the bootstrap, a command that it runs, and an npm that only says what it was asked. */
let root: string
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const packages = (version: string) =>
  JSON.stringify({ packages: { '': {}, 'node_modules/thing': { version } } })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'open-chair-bootstrap-'))
  mkdirSync(join(root, 'scripts'))
  cpSync(join(import.meta.dirname, 'bootstrap.cjs'), join(root, 'scripts/bootstrap.cjs'))
  write('package.json', '{}')
  write('package-lock.json', packages('1.0.0'))
  write('node_modules/tsx/package.json', '{ "name": "tsx", "main": "index.js" }')
  write('node_modules/tsx/index.js', '')
  write('npm-cli.js', `require('fs').writeFileSync('asked', process.argv.slice(2).join(' '))`)
})
afterEach(() => rmSync(root, { recursive: true }))

const environment = () => ({
  ...process.env,
  npm_execpath: join(root, 'npm-cli.js'),
  npm_lifecycle_event: '',
})
const bootstrap = (...args: string[]) => [join(root, 'scripts/bootstrap.cjs'), ...args]
const run = (...args: string[]) =>
  spawnSync(process.execPath, bootstrap(...args), { encoding: 'utf8', env: environment() })
const asked = () => (existsSync(join(root, 'asked')) ? readFileSync(join(root, 'asked'), 'utf8') : undefined)

test('any old Node can read it', () => {
  const source = readFileSync(join(import.meta.dirname, 'bootstrap.cjs'), 'utf8').replace(
    /^\s*(\/\/|\/?\*).*$/gm,
    '',
  )
  expect(source).not.toMatch(/=>|`|\b(const|let|class|async|await|import)\s|\.\.\.|\?\.|\?\?|,\s*\)/)
})

test('a Node that is too old is told so in one sentence', () => {
  write('old.cjs', `Object.defineProperty(process, 'version', { value: 'v16.20.2' })`)
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-r', join(root, 'old.cjs'), ...bootstrap('start')],
    {
      encoding: 'utf8',
    },
  )
  expect(status).toBe(1)
  expect(stderr).toBe('Open Chair needs Node 18 or newer to begin with, and this is v16.20.2.\n')
})

test('where npm has brought no Node 24, it is asked for in one sentence', () => {
  write('node_modules/.package-lock.json', packages('1.0.0'))
  write('old.cjs', `Object.defineProperty(process, 'version', { value: 'v20.0.0' })`)
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-r', join(root, 'old.cjs'), ...bootstrap('start')],
    {
      encoding: 'utf8',
    },
  )
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Open Chair needs Node 24.*\n$/)
})

test('installs what is missing or has changed, without install scripts, and then goes on', () => {
  write('scripts/start.ts', `console.log('started')`)
  expect(run('start').stdout).toMatch(/started\n$/)
  expect(asked()).toMatch(/^ci --ignore-scripts /)

  rmSync(join(root, 'asked'))
  write('node_modules/.package-lock.json', packages('1.0.0'))
  expect(run('start').stdout).toBe('started\n')
  expect(asked()).toBeUndefined()

  write('package-lock.json', packages('1.0.1'))
  run('start')
  expect(asked()).toMatch(/^ci /)
})

test('stops when the packages cannot be installed', () => {
  write('npm-cli.js', 'process.exit(3)')
  write('scripts/start.ts', `console.log('started')`)
  const { status, stderr, stdout } = run('start')
  expect(status).toBe(1)
  expect(stderr).toBe('Installing the packages failed; what npm said stands above.\n')
  expect(stdout).not.toContain('started')
})

test('hands over the arguments and keeps the exit status', () => {
  write('node_modules/.package-lock.json', packages('1.0.0'))
  write('scripts/meeting.ts', `console.log(process.argv.slice(2).join('|')); process.exit(7)`)
  const { status, stdout } = run('meeting', 'close', 'two words')
  expect(stdout).toBe('close|two words\n')
  expect(status).toBe(7)
})

test('refuses a command that there is not', () => {
  const { status, stderr } = run('sing')
  expect(status).toBe(1)
  expect(stderr).toMatch(/^There is no command "sing"/)
})

test('passes signals on and waits for the command to end', async () => {
  write('node_modules/.package-lock.json', packages('1.0.0'))
  write(
    'scripts/start.ts',
    `process.on('SIGTERM', () => { console.log('told'); process.exit(0) }); setInterval(() => {}, 1000); console.log('up')`,
  )
  const child = spawn(process.execPath, bootstrap('start'), { env: environment() })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line === 'up') child.kill('SIGTERM')
  }
  expect(lines).toEqual(['up', 'told'])
  expect(await ended).toBe(0)
})

import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** The browser calls nobody by itself. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

/**
 * How to start a browser on any machine: CHROMIUM_PATH, else the one that Playwright installed, else the system's, else
 * the one packed inside an npm package, which needs nothing from the machine.
 */
export async function launchOptions(): Promise<LaunchOptions> {
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...QUIET]
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args }
  if (existsSync(chromium.executablePath())) return { args }
  const system = SYSTEM.find((path) => existsSync(path))
  if (system) return { executablePath: system, args }
  const unpacked = await unpack()
  return {
    executablePath: join(unpacked, 'chromium'),
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(unpacked, 'fonts'),
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'), // libnss3 and its kin, for machines that have none
    },
    // Not the package's own arguments: they turn web security off
    args: ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', ...QUIET],
  }
}

/** Unpacked once per version, beside its place first, so that a run that is stopped leaves no half of a browser. */
async function unpack(): Promise<string> {
  const require = createRequire(import.meta.url)
  const root = join(dirname(require.resolve('@sparticuz/chromium')), '..')
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const target = join(tmpdir(), `open-chair-browser-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(target)) return target
  const fresh = mkdtempSync(`${target}-`)
  await inflateInto(fresh, join(root, 'bin'))
  writeFileSync(join(fresh, 'fonts/fonts.conf'), fontsConfig(target))
  try {
    renameSync(fresh, target)
  } catch {
    rmSync(fresh, { recursive: true, force: true }) // another run was faster
  }
  return target
}

/** The package's own looks for its fonts in /tmp/fonts; without any, every page is blank. */
function fontsConfig(unpacked: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${unpacked}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${unpacked}/fonts-cache</cachedir>
</fontconfig>
`
}

/** The package unpacks to the temporary directory, so for that long it's told that ours is it. */
async function inflateInto(directory: string, archives: string) {
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  process.env.TMPDIR = directory
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(archives, name))
    chmodSync(join(directory, 'chromium'), 0o700)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

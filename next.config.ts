import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

/** English has no prefix: every address that is no other language's and no API's is served from /en. */
const NOT_ENGLISH = 'en(?:/|$)|es(?:/|$)|api/|health(?:/|$)|_next/'
/** What may be a file is one first, and a page that says that there is none only then. */
const FILE = '.*\\.[a-z0-9]+$'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The entry compresses nothing twice: a proxy in front may, Next does otherwise
  compress: true,
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', 'pino'],
  typescript: { ignoreBuildErrors: true },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/meetings/:address.ics', destination: '/en/meetings/:address/calendar' },
        { source: '/:locale(es)/meetings/:address.ics', destination: '/:locale/meetings/:address/calendar' },
        { source: '/', destination: '/en' },
        { source: `/:path((?!${NOT_ENGLISH}|${FILE}).*)`, destination: '/en/:path' },
      ],
      afterFiles: [{ source: `/:path((?!${NOT_ENGLISH}).*)`, destination: '/en/:path' }],
      fallback: [],
    }
  },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)

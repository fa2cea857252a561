import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

/** English has no prefix: every address that is no other language's, no API's and no file's is served from /en. */
const NOT_ENGLISH = 'en(?:/|$)|es(?:/|$)|api/|health(?:/|$)|_next/|.*\\.[a-z0-9]+$'

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
        { source: `/:path((?!${NOT_ENGLISH}).*)`, destination: '/en/:path' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)

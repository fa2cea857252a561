import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type ConnectorName, connectors } from '@/lib/feeds/connectors/connectors'
import { readZone } from '@/lib/feeds/connectors/zones'
import { isAddress } from '@/lib/feeds/read-source'
import { CommandError } from './errors'

export type ImportArguments = {
  source: string
  format: ConnectorName
  formats: string | null
  serviceBodies: string | null
  fellowship: string
  name: string
  /** Whether a person chose the name; otherwise it is the file's or the host's. */
  nameGiven: boolean
  region: string
  zone: string | null
  /** A file to write every rejected row to. */
  rejections: string | null
  accept: boolean
  reread: boolean
}

export const IMPORT_USAGE = `npm run feed:import -- <file or URL> --format meeting-guide|bmlt --fellowship SLUG

Reads a list of meetings, as a service body publishes it, into the catalogue. Reading it again brings the
catalogue up to date, and changes nothing when nothing changed.

  --format NAME           meeting-guide, or bmlt (the answer of GetSearchResults)
  --fellowship SLUG       whose meetings they are, such as narcotics-anonymous
  --name "..."            what to call this source; its file or host when left out
  --region "..."          a region above those that the source names
  --formats SOURCE        bmlt: the answer of GetFormats
  --service-bodies SOURCE bmlt: the answer of GetServiceBodies
  --zone ZONE             IANA time zone for meetings whose place tells none, such as America/New_York
  --rejections FILE       writes every rejected row there, with its number and the reason
  --reread                read unchanged rows too: after gazetteer:add has made more addresses known
  --accept                apply it even when it looks wrong as a whole (exit status 2 without)

Sources are files or http(s) addresses, gzip or not.`

const FORMATS = Object.keys(connectors) as ConnectorName[]

/** What the command line asks for. @throws CommandError, one sentence, when it asks for nothing that can be done. */
export function readImportArguments(args: readonly string[]): ImportArguments | 'help' {
  const { values, positionals } = parse(args)
  if (values.help) return 'help'
  const [source, ...more] = positionals
  if (!source)
    throw new CommandError('Name the file or address to read: npm run feed:import -- FILE --format ...')
  if (more.length > 0)
    throw new CommandError(`One source at a time: what is "${more[0]}" for? A name with blanks needs quotes.`)
  const format = FORMATS.find((name) => name === values.format)
  if (!format)
    throw new CommandError(
      values.format
        ? `There is no format "${values.format}": use ${either}.`
        : `Say what it is: --format ${either}.`,
    )
  if (!values.fellowship)
    throw new CommandError('Say whose meetings they are: --fellowship SLUG, such as narcotics-anonymous.')
  for (const option of ['formats', 'service-bodies'] as const)
    if (values[option] && format !== 'bmlt') throw new CommandError(`--${option} is for --format bmlt only.`)
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source) && !isAddress(source))
    throw new CommandError(`"${source}" can't be read: addresses begin with https:// or http://.`)
  if (isAddress(source) && !URL.canParse(source)) throw new CommandError(`"${source}" is no address.`)
  const zone = values.zone ? readZone(values.zone) : null
  if (values.zone && !zone)
    throw new CommandError(`There is no time zone "${values.zone}": use a name such as America/New_York.`)
  return {
    source,
    format,
    formats: values.formats || null,
    serviceBodies: values['service-bodies'] || null,
    fellowship: values.fellowship,
    name: values.name?.trim() || defaultName(source),
    nameGiven: Boolean(values.name?.trim()),
    region: values.region?.trim() ?? '',
    zone,
    rejections: values.rejections || null,
    accept: values.accept ?? false,
    reread: values.reread ?? false,
  }
}

const either = FORMATS.join(' or ')

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        formats: { type: 'string' },
        'service-bodies': { type: 'string' },
        fellowship: { type: 'string' },
        name: { type: 'string' },
        region: { type: 'string' },
        zone: { type: 'string' },
        rejections: { type: 'string' },
        accept: { type: 'boolean' },
        reread: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const sentence = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new CommandError(`${sentence}. "--help" lists the options.`)
  }
}

/** The host of an address, the name of a file without what tells its type. */
function defaultName(source: string): string {
  return isAddress(source)
    ? new URL(source).host
    : basename(source).replace(/(\.json)?(\.gz)?$/i, '') || source
}

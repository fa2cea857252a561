/** An address in its parts; empty where nothing is said. */
export type Address = {
  street: string
  city: string
  county: string
  state: string
  postalCode: string
  country: string
}

const COUNTRY =
  /^(?:u\.?s\.?a?\.?|united states(?: of america)?|canada|u\.?k\.?|united kingdom|great britain|england|scotland|wales|northern ireland|(?:republic of )?ireland|[ée]ire|australia|new zealand|m[eé]xico|puerto rico|india|south africa|germany|deutschland|france|spain|españa|italy|sweden|norway|denmark|netherlands|japan|brazil|israel)$/i
const TRAILING_COUNTRY = /\s+(u\.s\.a\.?|usa|united states|canada|united kingdom|uk|ireland|australia)$/i

const US_ZIP = /^\d{5}(?:-\d{4})?$/
const CA_POSTAL = /[a-z]\d[a-z][ -]?\d[a-z]\d$/i
const UK_POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i
const EIRCODE = /\b[ac-fhknpr-y]\d[\dw]\s?[\dac-fhknpr-y]{4}$/i
const AU_STATE = /^(.*?)[ ,]*\b(nsw|vic|qld|sa|wa|tas|act|nt)\b\.?\s+(\d{4})$/i
const COUNTY = /^(?:co(?:unty|\.)? [a-z' ]+|.+ (?:county|parish))$/i
const US_STATES =
  /^(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[TAI]|W[AVIY])$/
const STREET_WORD =
  /^(.*\d.*?\b(?:st|street|ave?|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|pl|place|ct|court|way|hwy|highway|pike|pkwy|parkway|sq|square|ter|terrace|circle|cir)\b\.?)\s+(\D+)$/i

/** Nothing longer is an address. */
const MAX_LINE_LENGTH = 500

/**
 * Takes apart an address written on one line, as Google formats it in the United States, Canada, the United
 * Kingdom, Ireland or Australia; elsewhere the last part before the country is the city.
 */
export function parseAddress(line: string): Address {
  const parts = line
    .slice(0, MAX_LINE_LENGTH)
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
  const address: Address = { street: '', city: '', county: '', state: '', postalCode: '', country: '' }
  takeCountry(parts, address)
  takeStateAndPostalCode(parts, address)
  takeCity(parts, address)
  address.street = parts.join(', ')
  return address
}

function takeCountry(parts: string[], address: Address): void {
  const last = parts.at(-1) ?? ''
  if (COUNTRY.test(last)) {
    address.country = last
    parts.pop()
    return
  }
  const trailing = TRAILING_COUNTRY.exec(last)
  if (!trailing) return
  address.country = trailing[1] ?? ''
  replaceLast(parts, last.slice(0, trailing.index))
}

function takeStateAndPostalCode(parts: string[], address: Address): void {
  const last = parts.at(-1) ?? ''
  const australian = AU_STATE.exec(last)
  if (australian && (/^australia$/i.test(address.country) || address.country === '')) {
    address.state = (australian[2] ?? '').toUpperCase()
    address.postalCode = australian[3] ?? ''
    replaceLast(parts, australian[1] ?? '')
    return
  }
  const words = last.split(' ')
  const zip = words.at(-1) ?? ''
  if (US_ZIP.test(zip) && (words.length <= 4 || address.country !== '')) {
    address.postalCode = zip
    replaceLast(parts, words.slice(0, -1).join(' '))
    takeState(parts, address)
    return
  }
  for (const pattern of [CA_POSTAL, UK_POSTCODE, EIRCODE]) {
    const found = pattern.exec(last)
    if (!found) continue
    address.postalCode = found[0].toUpperCase()
    replaceLast(parts, last.slice(0, found.index).trim())
    if (pattern === CA_POSTAL) takeState(parts, address)
    else takeCounty(parts, address)
    return
  }
  if (
    /^(?:u\.?s|united states|canada|m[eé]xico)/i.test(address.country) ||
    US_STATES.test(words.at(-1) ?? '')
  )
    takeState(parts, address)
  else takeCounty(parts, address)
}

/** In North America the state or province stands before the postal code, or alone. */
function takeState(parts: string[], address: Address): void {
  const last = parts.at(-1) ?? ''
  if (last === '' || /\d/.test(last)) return
  const words = last.replace(/\.$/, '').split(' ')
  const code = words.at(-1) ?? ''
  // "325 Cherry St" is no state, but "Springfield IL" holds one.
  if (parts.length === 1 && words.length > 1 && US_STATES.test(code)) {
    address.state = code
    replaceLast(parts, words.slice(0, -1).join(' '))
    return
  }
  address.state = last.replace(/^([A-Z]{2})\.$/, '$1')
  parts.pop()
}

function takeCounty(parts: string[], address: Address): void {
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || !COUNTY.test(last)) return
  address.county = last
  parts.pop()
}

function takeCity(parts: string[], address: Address): void {
  const last = parts.at(-1) ?? ''
  if (COUNTY.test(last)) {
    address.county ||= last
    parts.pop()
    if (parts.length < 2) return
  }
  const city = parts.at(-1) ?? ''
  if (parts.length === 1 && /^#?\d/.test(city)) {
    const together = STREET_WORD.exec(city)
    if (!together) return
    address.city = together[2] ?? ''
    replaceLast(parts, together[1] ?? '')
    return
  }
  address.city = city
  parts.pop()
}

function replaceLast(parts: string[], text: string): void {
  parts.pop()
  const trimmed = text.trim().replace(/,$/, '')
  if (trimmed !== '') parts.push(trimmed)
}

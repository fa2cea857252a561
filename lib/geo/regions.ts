/** A state or province that searchers write in more ways than one: its postal code, its name, what else. */
export type KnownRegion = { country: string; code: string; name: string; others: readonly string[] }

function regions(country: string, table: string): KnownRegion[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', ...others] = line.trim().split('|')
      return { country, code, name, others }
    })
}

/** Codes are the postal ones; the other ways are AP's and older abbreviations and the Spanish or French name. */
export const KNOWN_REGIONS: readonly KnownRegion[] = [
  ...regions(
    'US',
    `AL|Alabama|Ala
     AK|Alaska
     AZ|Arizona|Ariz
     AR|Arkansas|Ark
     CA|California|Calif|Cal
     CO|Colorado|Colo
     CT|Connecticut|Conn
     DE|Delaware|Del
     DC|District of Columbia|Distrito de Columbia
     FL|Florida|Fla
     GA|Georgia
     HI|Hawaii|Hawái
     ID|Idaho
     IL|Illinois|Ill
     IN|Indiana|Ind
     IA|Iowa
     KS|Kansas|Kan|Kans
     KY|Kentucky
     LA|Louisiana|Luisiana
     ME|Maine
     MD|Maryland
     MA|Massachusetts|Mass
     MI|Michigan|Mich
     MN|Minnesota|Minn
     MS|Mississippi|Miss|Misisipi
     MO|Missouri|Misuri
     MT|Montana|Mont
     NE|Nebraska|Neb|Nebr
     NV|Nevada|Nev
     NH|New Hampshire|N Hampshire|Nuevo Hampshire
     NJ|New Jersey|N Jersey|Nueva Jersey|Jersey
     NM|New Mexico|N Mex|Nuevo México
     NY|New York|New York State|Nueva York
     NC|North Carolina|N Carolina|N Car|Carolina del Norte
     ND|North Dakota|N Dakota|N Dak|Dakota del Norte
     OH|Ohio
     OK|Oklahoma|Okla
     OR|Oregon|Ore|Oregón
     PA|Pennsylvania|Penn|Penna|Pensilvania
     RI|Rhode Island
     SC|South Carolina|S Carolina|S Car|Carolina del Sur
     SD|South Dakota|S Dakota|S Dak|Dakota del Sur
     TN|Tennessee|Tenn
     TX|Texas|Tex|Tejas
     UT|Utah
     VT|Vermont
     VA|Virginia
     WA|Washington|Wash|Washington State
     WV|West Virginia|W Va|W Virginia|Virginia Occidental
     WI|Wisconsin|Wis|Wisc
     WY|Wyoming|Wyo`,
  ),
  ...regions(
    'CA',
    `AB|Alberta|Alta
     BC|British Columbia|Columbia Británica|Colombie-Britannique
     MB|Manitoba|Man
     NB|New Brunswick|Nouveau-Brunswick
     NL|Newfoundland and Labrador|Newfoundland|Nfld|Labrador
     NS|Nova Scotia|Nouvelle-Écosse
     NT|Northwest Territories|NWT
     NU|Nunavut
     ON|Ontario|Ont
     PE|Prince Edward Island|PEI
     QC|Quebec|Que|PQ|Québec
     SK|Saskatchewan|Sask
     YT|Yukon|Yukon Territory`,
  ),
  ...regions(
    'AU',
    `ACT|Australian Capital Territory
     NSW|New South Wales
     NT|Northern Territory
     QLD|Queensland
     SA|South Australia
     TAS|Tasmania
     VIC|Victoria
     WA|Western Australia`,
  ),
  ...regions(
    'GB',
    `ENG|England|Inglaterra
     SCT|Scotland|Escocia
     WLS|Wales|Gales
     NIR|Northern Ireland|N Ireland|Irlanda del Norte`,
  ),
]

/** What searchers write for a country beside its code and its name. */
export const COUNTRY_OTHERS: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'United States of America', 'America', 'Estados Unidos', 'EEUU'],
  GB: ['UK', 'Great Britain', 'Britain', 'Reino Unido'],
  CA: ['CAN'],
  AU: ['AUS'],
  NZ: ['NZL'],
  IE: ['IRL', 'Republic of Ireland', 'Eire'],
  MX: ['MEX'],
  CZ: ['Czech Republic'],
  TR: ['Turkey'],
  CI: ['Ivory Coast'],
  MM: ['Burma'],
}

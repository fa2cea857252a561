const NAMES: readonly (readonly [string, string])[] = [
  ['en', 'english anglais ingles engelska englisch en eng'],
  ['es', 'spanish espanol espagnol spanska spanisch castellano es esp spa'],
  ['fr', 'french francais frances franska franzosisch fr fre fra'],
  ['de', 'german deutsch allemand aleman tyska de ger deu'],
  ['it', 'italian italiano italien it ita'],
  ['pt', 'portuguese portugues portugais pt por'],
  ['nl', 'dutch nederlands hollandska nl dut nld'],
  ['sv', 'swedish svenska suedois sv swe'],
  ['no', 'norwegian norsk no nor'],
  ['da', 'danish dansk da dan'],
  ['fi', 'finnish suomi finska finlandais fi fin'],
  ['pl', 'polish polski polonais pl pol'],
  ['ru', 'russian russe ryska ruso ru rus'],
  ['uk', 'ukrainian uk ukr'],
  ['lt', 'lithuanian lt lit'],
  ['lv', 'latvian lv lav'],
  ['hu', 'hungarian magyar hu hun'],
  ['cs', 'czech cs cze'],
  ['el', 'greek el gre'],
  ['he', 'hebrew he heb'],
  ['ar', 'arabic ar ara'],
  ['fa', 'persian farsi persiskt persan fa per fas'],
  ['hi', 'hindi hi hin'],
  ['pa', 'punjabi panjabi pa pun'],
  ['ur', 'urdu ur'],
  ['ne', 'nepali ne'],
  ['ja', 'japanese ja jpn'],
  ['ko', 'korean ko kor'],
  ['zh', 'chinese mandarin cantonese zh chi'],
  ['vi', 'vietnamese vi vie'],
  ['th', 'thai th tha'],
  ['tl', 'tagalog filipino tl tgl'],
  ['tr', 'turkish turkce tr tur'],
  ['ht', 'haitian creole kreyol ht'],
]

const BY_NAME = new Map(
  NAMES.flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
)

/** The ISO 639-1 codes of the languages that a format's name or key speaks of ("Lithuanian/Russian" is two). */
export function readLanguages(names: readonly string[]): string[] {
  for (const name of names) {
    const words = name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[a-z]+/g)
    const found = new Set((words ?? []).flatMap((word) => BY_NAME.get(word) ?? []))
    if (found.size > 0) return [...found]
  }
  return []
}

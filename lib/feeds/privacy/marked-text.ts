/**
 * Stands in a text where something was taken out, until the sentence around it is tidied. A private-use
 * character: sources have no reason to send it, and it is taken out of what they send.
 */
export const MARK = '\uE000'

/** Words that say nothing once the number, address or link beside them is gone. */
const HOLLOW = new Set(
  `a access address all also an and any app are at audio az below bridge by call can cell click clave code codes
  conference contact contraseña contrasena contraseña: de dial dial-in dial-ins dialin download el e-mail email en enter es
  following for from get gotomeeting help here hotline id ids if in info information international is it iphone join
  joining la link links landline log login mail meet meeting meetings message mobile more need needed no not number
  numbers on one online or our p participant pass passcode passcodes password passwords phone pin please pmi por press
  pw pwd questions reach reunion reunión room scan see send start tap tel telephone text the then this to toll
  free group find local location google toll-free twice tú tu us use using via video virtual visit voice want we web website with you your zoom zoom.us pound
  hash sign when prompted asked de: numero número telefono teléfono codigo código acceso unirse para clase sala`
    .split(/\s+/)
    .filter(Boolean),
)

const SEPARATOR =
  /(\n+|\s+\/{1,2}\s+|\s*\|\s*|\s+[-–—]{1,3}\s+|\s*\*{2,}\s*|\s{3,}|(?<=[.!?;])\s+|(?<=\uE000[.,;])\s*)/

const DANGLING_BEFORE =
  /(?:(?<![\p{L}\p{N}])(?:zoom|link|join|online|video|meeting)(?:\s+(?:link|id|info))?\s*:\s*|(?<![\p{L}\p{N}])(?:at|on|to|or|and|is|are|are:|with|via|use|using|for|by|the|from|al|no\.?|call|dial|enter|email|e-mail|text|tel|phone|ph|cell|contact)[\s.:]*|[:=#,@([“"'–-]\s*)+\uE000/giu

/**
 * The text without its marks, and without the labels, prepositions and separators that led to them. A sentence
 * or segment that was only there for what is gone disappears. Text without marks comes back as it was.
 */
export function tidyMarked(text: string): string {
  if (!text.includes(MARK)) return text
  let result = ''
  let pending = ''
  for (const [index, piece] of text.split(SEPARATOR).entries()) {
    if (index % 2 === 1) {
      if (pending === '' || piece.includes('\n')) pending = piece
      continue
    }
    const kept = tidySegment(piece)
    if (kept === '') continue
    result += (result === '' ? '' : pending || ' ') + kept
    pending = ''
  }
  return result
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^[\s/|,;:.–—-]+|[\s/|,;:*–—-]+$/g, '')
}

function tidySegment(piece: string): string {
  if (!piece.includes(MARK)) return piece.trim()
  const words = piece.replaceAll(MARK, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? []
  if (words.every((word) => HOLLOW.has(word.toLowerCase().replace(/[.'’-]+$/, '')))) return ''
  return piece
    .replace(DANGLING_BEFORE, MARK)
    .replace(/\uE000(?:\s*(?:and|or|,|&)?\s*\uE000)*/gu, MARK)
    .replace(/\uE000[#)\]”"']/gu, MARK)
    .replace(/\s*[/|,;:–—-]+\s*\uE000\s*$|^\s*\uE000\s*[/|,;:.–—-]+/gu, MARK)
    .replace(/\s*\uE000\s*(?=[.,;!?])/gu, '')
    .replaceAll(MARK, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;!?])/g, '$1')
    .replace(/[,;]\./g, '.')
    .trim()
}

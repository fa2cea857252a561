import { ENGLISH } from './synonyms/english'
import { SPANISH } from './synonyms/spanish'
import { rowsOf } from './synonyms/vocabulary'

/** The phrases that an installation begins with; whoever runs it may change them in the table. */
export const SYNONYMS = [...rowsOf('en', ENGLISH), ...rowsOf('es', SPANISH)]

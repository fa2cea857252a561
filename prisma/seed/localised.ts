/** A text in each language of the site; the Spanish one is drafted and waits for a reviewer. */
export type Localised = { en: string; es: string }

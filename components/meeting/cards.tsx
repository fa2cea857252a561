'use client'

import type { CardWords } from './card-words'
import { Tags } from './tags'

/**
 * Cards whose words are ready, below one another; `paired` two abreast. Does nothing in a browser: as with the boxes of
 * the filters, a page carries a list of words (decision 016).
 */
export function Cards({
  cards,
  headings: Heading,
  paired,
}: {
  cards: readonly CardWords[]
  headings: 'h2' | 'h3'
  paired: boolean
}) {
  return (
    <ul className={paired ? 'cards paired' : 'cards'}>
      {cards.map(({ id, href, name, kind, when, where, labels, call }) => (
        <li key={id} className="card">
          <p className="when">
            {when.at ? (
              <time className="when-next" dateTime={when.at} data-clock={when.guessedZone}>
                {when.next}
              </time>
            ) : (
              <span className="when-next">{when.next}</span>
            )}
            {when.soon && <span className="soon">{when.soon}</span>}
            {when.notes.map((note) => (
              <span key={note} className="soft">
                {note}
              </span>
            ))}
          </p>
          <Heading>
            <a href={href}>{name}</a>
          </Heading>
          <p>{kind}</p>
          {where && (
            <p className="where">
              {where.text}
              {where.distance && <span className="distance">{where.distance}</span>}
            </p>
          )}
          <Tags {...labels} />
          {call && (
            <p>
              {call.before} <a href={call.href}>{call.phone}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

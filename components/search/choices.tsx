'use client'

/** One checkbox of a filter; `count` says how many would be found with it, where that is known. */
export type Choice = { value: string; label: string; count: string | null; isChosen: boolean }

/**
 * The checkboxes of one filter, whose words and counts are ready. `form` names the form that they belong to when they
 * stand outside of it. Does nothing in a browser: it's a client component so that a page carries a hundred boxes as
 * a list of their words, and not element by element (decision 016).
 */
export function Choices({
  name,
  choices,
  form,
}: {
  name: string
  choices: readonly Choice[]
  form?: string
}) {
  return choices.map(({ value, label, count, isChosen }) => (
    <label key={value} className="choice">
      <input type="checkbox" name={name} value={value} form={form} defaultChecked={isChosen} />
      {label}
      {count !== null && <span className="count">{count}</span>}
    </label>
  ))
}

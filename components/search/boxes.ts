import { type Html, html } from '@/lib/markup/html'

/** One checkbox of a filter; `count` says how many would be found with it, where that is known. */
export type Choice = { value: string; label: string; count: string | null; isChosen: boolean }

/**
 * The checkboxes of one filter, whose words and counts are ready, to stand in `div.choices`. `form` names the form that they
 * belong to when they stand outside of it.
 */
export function boxes(name: string, choices: readonly Choice[], form?: string): Html {
  const belongs = form && html` form="${form}"`
  return html`${choices.map(
    ({ value, label, count, isChosen }) =>
      html`<label class="choice"><input type="checkbox" name="${name}" value="${value}"${belongs}${isChosen && html` checked`}>${label}${count !== null && html`<span class="count">${count}</span>`}</label>`,
  )}`
}

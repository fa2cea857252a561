import { Drawn } from '@/components/ui/drawn'
import { type Html, html } from '@/lib/markup/html'

/** One checkbox of a filter; `count` says how many would be found with it, where that is known. */
export type Choice = { value: string; label: string; count: string | null; isChosen: boolean }

/**
 * The checkboxes of one filter, whose words and counts are ready. `form` names the form that they belong to when they
 * stand outside of it.
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
  const belongs = form && html` form="${form}"`
  const box = ({ value, label, count, isChosen }: Choice): Html =>
    html`<label class="choice"><input type="checkbox" name="${name}" value="${value}"${belongs}${isChosen && html` checked`}>${label}${count !== null && html`<span class="count">${count}</span>`}</label>`
  return <Drawn as="div" className="choices" content={html`${choices.map(box)}`} />
}

import { Drawn } from '@/components/ui/drawn'
import { html } from '@/lib/markup/html'
import type { Option } from './filter-groups'

/** One choice out of a few. */
export function SelectField({
  name,
  label,
  options,
  chosen,
  form,
}: {
  name: string
  label: string
  options: readonly Option[]
  chosen: string
  form?: string
}) {
  const belongs = form && html` form="${form}"`
  const items = options.map(
    ({ value, label: text }) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  )
  const content = html`<label for="${name}">${label}</label><select id="${name}" name="${name}"${belongs}>${items}</select>`
  return <Drawn as="div" className="field" content={content} />
}

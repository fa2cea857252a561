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
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} form={form} defaultValue={chosen}>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

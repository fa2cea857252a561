import { expect, test } from 'vitest'
import { filterList } from './filter-list'

const GROUP = {
  parameter: 'type' as const,
  title: 'Kind <of> group',
  options: [{ value: 'smart', label: 'SMART' }],
  chosen: [],
}
const drawn = (group: Partial<Parameters<typeof filterList>[0][number]>) =>
  filterList([{ ...GROUP, ...group }], null, { form: 'search', locale: 'en' }).markup

test('a filter is a list that is open where something is chosen of it, and says how much', () => {
  expect(drawn({})).toContain('<details>\n<summary>Kind &lt;of&gt; group</summary>')
  expect(drawn({ chosen: ['smart'] })).toContain(
    '<details open>\n<summary>Kind &lt;of&gt; group<span class="tag">1 chosen</span></summary>',
  )
  expect(drawn({ hint: 'A & B' })).toContain('<p class="soft">A &amp; B</p>')
})

test('a filter that has nothing to choose is not there', () => {
  expect(drawn({ options: [] })).toBe('')
})

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Choice, Choices } from './choices'

const box = (choice: Partial<Choice>, form?: string) =>
  renderToStaticMarkup(
    <Choices
      name="type"
      choices={[{ value: 'smart', label: 'SMART', count: null, isChosen: false, ...choice }]}
      {...(form ? { form } : {})}
    />,
  )

test('a box says what it sends, to which form, whether it is chosen and how many would be found', () => {
  expect(box({ count: '1,250', isChosen: true }, 'search')).toBe(
    '<div class="choices"><label class="choice"><input type="checkbox" name="type" value="smart" form="search" checked>' +
      'SMART<span class="count">1,250</span></label></div>',
  )
  expect(box({})).toBe(
    '<div class="choices"><label class="choice"><input type="checkbox" name="type" value="smart">SMART</label></div>',
  )
})

test('what comes from a feed is text in it and nothing else', () => {
  const drawn = box({ value: '"><b>', label: '<i>Group & friends</i>' })
  expect(drawn).toContain('value="&quot;&gt;&lt;b&gt;"')
  expect(drawn).toContain('&lt;i&gt;Group &amp; friends&lt;/i&gt;')
})

import { expect, test } from 'vitest'
import { boxes, type Choice } from './boxes'

const box = (choice: Partial<Choice>, form?: string) =>
  boxes('type', [{ value: 'smart', label: 'SMART', count: null, isChosen: false, ...choice }], form).markup

test('a box says what it sends, to which form, whether it is chosen and how many would be found', () => {
  expect(box({ count: '1,250', isChosen: true }, 'search')).toBe(
    '<label class="choice"><input type="checkbox" name="type" value="smart" form="search" checked>' +
      'SMART<span class="count">1,250</span></label>',
  )
  expect(box({})).toBe('<label class="choice"><input type="checkbox" name="type" value="smart">SMART</label>')
})

test('what comes from a feed is text in it and nothing else', () => {
  const drawn = box({ value: '"><b>', label: '<i>Group & friends</i>' })
  expect(drawn).toContain('value="&quot;&gt;&lt;b&gt;"')
  expect(drawn).toContain('&lt;i&gt;Group &amp; friends&lt;/i&gt;')
})

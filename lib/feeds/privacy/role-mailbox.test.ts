import { expect, it } from 'vitest'
import { isRoleMailbox } from './role-mailbox'

it.each([
  'info@aa.example',
  'secretary@group.example',
  'Group@Example.org',
  'district-12@area.example',
  'web.admin@na.example',
  'saturdaygroup@gmail.com',
  'noonmeeting@yahoo.com',
])('%s is a role', (address) => {
  expect(isRoleMailbox(address)).toBe(true)
})

it.each([
  'john.smith@aa.example',
  'jsmith@group.example',
  'info.jane@group.example',
  'info@gmail.com',
  'john.group@gmail.com',
  'qz@gmail.com',
  'mary1962@hotmail.com',
  '12@na.example',
  'info',
  'info@localhost',
  'a b@c.example',
  '',
])('%j is not', (address) => {
  expect(isRoleMailbox(address)).toBe(false)
})

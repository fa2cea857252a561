import type { Query } from '../geo/types'
import { readDb, writeDb } from './prisma'

/** Statements that only read, through the read handle. */
export const readQuery: Query = (text, values) => readDb().$queryRawUnsafe(text, ...values)

/** Statements that must see what was just written. */
export const writeQuery: Query = (text, values) => writeDb().$queryRawUnsafe(text, ...values)

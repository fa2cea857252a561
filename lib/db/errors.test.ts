import { describe, expect, test } from 'vitest'
import { connectionError, placeOf } from './errors'

const URL_OF = 'postgresql://me:hunter2%21@db.example:6432/chair'

const failure = (message: string, details: Record<string, unknown> = {}) =>
  Object.assign(new Error(message), details)

describe('connectionError', () => {
  test.each([
    ['28P01', 'password authentication failed for user "me"', /refuses the user "me" or the password\.$/],
    ['28000', 'no pg_hba.conf entry for host "10.0.0.9"', /refuses the user "me" \(no pg_hba.conf entry for/],
    ['53300', 'too many clients', /has no free connection\.$/],
    ['57P03', 'the database system is starting up', /is starting up or shutting down\.$/],
    [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'self-signed certificate in certificate chain',
      /\(self-signed certificate in/,
    ],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', /certificate that can't be trusted/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate', /sslrootcert=FILE\.$/],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate', /sslrootcert=FILE\.$/],
    ['CERT_HAS_EXPIRED', 'certificate has expired', /\(certificate has expired\)/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP does not match certificate's altnames", /altnames\)/],
    ['ECONNRESET', 'read ECONNRESET', /can't be reached \(ECONNRESET\)\.$/],
    ['08P01', 'unsupported startup parameter: options', /can't be used \(unsupported startup parameter: opt/],
    ['42501', 'permission denied for database "chair"', /\(permission denied for database "chair"\)\.$/],
    ['XX000', 'Tenant hunter2! not found\nwith more\nlines', /can't be used \(Tenant \.\.\. not found\)\.$/],
  ])('%s is one sentence with place and cause', (code, message, sentence) => {
    const error = connectionError(failure(message, { code }), URL_OF)
    expect(error.name).toBe('DatabaseError')
    expect(error.message).toMatch(sentence)
    expect(error.message).toContain('db.example:6432/chair')
    expect(error.message).not.toMatch(/hunter2|\n/)
  })

  test('so is what is no error', () => {
    expect(connectionError('gone', URL_OF).message).toBe(
      "The database at db.example:6432/chair can't be used (gone).",
    )
  })
})

test('a socket’s place is its folder', () => {
  expect(placeOf('postgresql:///chair?host=/run/postgresql')).toBe('/run/postgresql:5432/chair')
})

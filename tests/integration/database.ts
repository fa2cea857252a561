import { inject } from 'vitest'
import { cloneDatabase, type TestCluster, type TestDatabase } from './cluster'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
  }
}

/**
 * A database for one test file (or one test), migrated and empty, or `seeded` with fellowships, crisis lines and the
 * gazetteer. `url` connects as the app does, `ownerUrl` as the role that migrates. Drop it when done.
 */
export function testDatabase({ seeded = false }: { seeded?: boolean } = {}): Promise<TestDatabase> {
  return cloneDatabase(inject('cluster'), { seeded })
}

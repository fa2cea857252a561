import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster'
import './database'

/** One Postgres for all database tests; each test file copies its own database from a template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...cluster } = await startTestCluster()
  project.provide('cluster', cluster)
  return stop
}

import { makeRunFolder } from './run-folder';
import { findServers } from './servers';

/** Jest's global setup of the integration tests. */
export default async function setup(): Promise<void> {
  await findServers();
  makeRunFolder();
}

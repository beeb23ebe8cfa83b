import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Finds the folder that node-gyp calls `nodedir`: one whose `include/node` holds the headers of
 * the running Node. With it, native packages compile without downloading anything.
 *
 * @param {string} execPath the path of the node binary
 * @param {string} version as `process.version`
 * @param {(file: string) => Promise<string>} read gives a file's text, or rejects
 * @returns {Promise<string | null>} null when no folder has them
 */
export async function findHeaders(
  execPath = process.execPath,
  version = process.version,
  read = (file) => readFile(file, 'utf8'),
) {
  const prefixes = [path.dirname(path.dirname(execPath)), '/usr', '/usr/local'];
  for (const prefix of prefixes) {
    const header = path.join(prefix, 'include', 'node', 'node_version.h');
    const text = await read(header).catch(() => '');
    if (headersVersion(text) === version) return prefix;
  }
  return null;
}

function headersVersion(text) {
  const part = (name) => new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(text)?.[1];
  return `v${part('MAJOR')}.${part('MINOR')}.${part('PATCH')}`;
}

/** The variables that let npm compile native packages; one that is set already is never changed. */
export async function buildEnvironment(environment = process.env) {
  if (environment.npm_config_nodedir !== undefined) return {};
  const prefix = await findHeaders();
  return prefix === null ? {} : { npm_config_nodedir: prefix };
}

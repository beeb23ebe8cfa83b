import { access, constants } from 'node:fs/promises';

/**
 * The browser that the end-to-end tests drive: `CHROMIUM_PATH`, or Debian's.
 * @returns {Promise<string | null>} null when there is none
 */
export async function findChromium(environment = process.env) {
  const file = environment.CHROMIUM_PATH || '/usr/bin/chromium';
  return access(file, constants.X_OK).then(
    () => file,
    () => null,
  );
}

import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { PLAYGROUND } from './paths.mjs';

export const ENV_FILE = path.join(PLAYGROUND, '.env');

const secret = () => randomBytes(24).toString('base64url');

const DEFAULTS = {
  APP_KEYS: () => `${secret()},${secret()}`,
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
  ADMIN_EMAIL: () => 'admin@example.com',
  // Strapi asks for an upper-case letter, a lower-case one and a digit.
  ADMIN_PASSWORD: () => `Tide-${randomBytes(6).toString('hex')}-7`,
};

const parse = (text) =>
  Object.fromEntries(
    text
      .split('\n')
      .map((line) => /^([A-Z_]+)=(.*)$/.exec(line.trim()))
      .filter((match) => match !== null)
      .map(([, name, value]) => [name, value]),
  );

/**
 * Makes the playground's secrets and its administrator's login on the first start. They stay on
 * this machine, in a file that git ignores.
 */
export async function playgroundEnv(file = ENV_FILE) {
  const known = parse(await readFile(file, 'utf8').catch(() => ''));
  const missing = Object.entries(DEFAULTS).filter(([name]) => !(name in known));
  for (const [name, make] of missing) known[name] = make();
  if (missing.length > 0) {
    const lines = Object.entries(known).map(([name, value]) => `${name}=${value}\n`);
    await writeFile(file, lines.join(''), { mode: 0o600 });
  }
  return known;
}

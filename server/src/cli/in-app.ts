import type { Core } from '@strapi/strapi';

import { bootstrapApp, registerApp } from './app';

/**
 * Runs a command in the app of the current folder, and ends the process.
 * @param command answers the exit code
 * @param quiet whether Strapi's log is silent, for who writes JSON to standard output
 * @throws OgImageError OG_APP_INVALID
 */
export async function inApp(
  command: (strapi: Core.Strapi) => Promise<number>,
  { quiet = false }: { readonly quiet?: boolean } = {},
): Promise<void> {
  const strapi = await registerApp(process.cwd(), { quiet });
  try {
    await bootstrapApp(strapi);
    process.exitCode = await command(strapi);
  } finally {
    await strapi.destroy();
  }
  // A plugin of the app may have left a timer or a connection behind.
  process.exit();
}

/** Writes a line to standard output. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

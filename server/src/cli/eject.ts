import { ejectTemplate } from './own/eject';

/**
 * `og-image eject`: copies a built-in template into the app in a folder, and says what to do next.
 * @throws OgImageError OG_APP_INVALID, OG_NAME_INVALID, OG_TEMPLATE_UNKNOWN
 */
export async function eject(appDir: string, template: string, name?: string): Promise<void> {
  process.stdout.write(`${await ejectTemplate(appDir, template, name)}\n`);
}

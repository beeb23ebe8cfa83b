import { createTemplate } from './own/create';

/**
 * `og-image create`: writes a first template into the app in a folder, and says what to do next.
 * @throws OgImageError OG_APP_INVALID, OG_NAME_INVALID
 */
export async function create(appDir: string, name: string): Promise<void> {
  process.stdout.write(`${await createTemplate(appDir, name)}\n`);
}

import type { Core } from '@strapi/strapi';

import { readFontFiles, type FontFiles } from '../render/fonts/files';
import { getService } from '../service';

declare module '../service' {
  interface Services {
    fonts: FontFiles;
  }
}

/** The app's own fonts, read once; what is wrong with one is logged by its name. */
export default function fontsService({ strapi }: { strapi: Core.Strapi }): FontFiles {
  const { fonts } = getService(strapi, 'config');
  const files = readFontFiles(fonts, strapi.dirs.app.root);
  for (const problem of files.problems) strapi.log.error(`og-image: ${problem}`);
  return files;
}

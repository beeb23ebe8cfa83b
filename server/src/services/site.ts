import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { SourcePicture } from '../contracts/content';
import { chooseAddresses } from '../expose/base-url';
import { absoluteUrl } from '../expose/value';
import type { Locate } from '../resolve/picture';
import { getService } from '../service';

declare module '../service' {
  interface Services {
    site: Site;
  }
}

/** What holds for every card of this Strapi. */
export interface Site {
  readonly name: string | null;
  /** `#rrggbb`. */
  readonly brandColor: string;
  readonly logo: SourcePicture | null;
  readonly locate: Locate;
  /**
   * What relative picture URLs stand under, without a slash at its end: an address, or in production
   * a path or nothing where no address is known.
   */
  baseUrl(): string;
  /** Why the world may not reach the pictures, and the remedy, or null. */
  addressProblem(): string | null;
  /** The locale of entries that have none. */
  defaultLocale(): Promise<string>;
}

export default function siteService({ strapi }: { strapi: Core.Strapi }): Site {
  const { brand, url } = getService(strapi, 'config');
  const addresses = chooseAddresses({
    url,
    serverUrl: strapi.config.get<string>('server.url', ''),
    absoluteUrl: strapi.config.get<string>('server.absoluteUrl'),
    environment: strapi.config.get<string>('environment'),
  });
  return {
    name: brand.name,
    brandColor: brand.color,
    logo: brand.logo === null ? null : logoAt(path.resolve(strapi.dirs.app.root, brand.logo)),
    locate: ({ url: fileUrl }) =>
      // Files that the local provider keeps have a relative URL below the public folder.
      /^(https?:)?\/\//i.test(fileUrl)
        ? absoluteUrl(fileUrl, addresses.base)
        : path.join(strapi.dirs.static.public, path.posix.normalize(`/${fileUrl}`)),
    baseUrl: () => addresses.base,
    addressProblem: () => addresses.problem,
    async defaultLocale() {
      // Internationalisation can be switched off.
      if (strapi.plugins['i18n'] === undefined) return 'en';
      const locales = strapi.plugin('i18n').service('locales');
      const locale: unknown = await locales.getDefaultLocale();
      return typeof locale === 'string' && locale !== '' ? locale : 'en';
    },
  };
}

function logoAt(location: string): SourcePicture {
  const name = `the logo ${path.basename(location)}`;
  return { fileId: null, location, name, focalPoint: null };
}

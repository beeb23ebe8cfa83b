import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { SourcePicture } from '../contracts/content';
import { chooseAddresses } from '../expose/base-url';
import { absoluteUrl } from '../expose/value';
import { localFile } from '../resolve/local-file';
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
  const serverUrl = strapi.config.get<string>('server.url', '');
  const serverAddress = strapi.config.get<string>('server.absoluteUrl');
  const ownAddresses = [url, serverUrl, serverAddress];
  const addresses = chooseAddresses({
    url,
    serverUrl,
    absoluteUrl: serverAddress,
    environment: strapi.config.get<string>('environment'),
  });
  return {
    name: brand.name,
    brandColor: brand.color,
    logo: brand.logo === null ? null : logoAt(path.resolve(strapi.dirs.app.root, brand.logo)),
    locate: (file) =>
      localFile(file, { publicDir: strapi.dirs.static.public, ownAddresses }) ??
      absoluteUrl(file.url, addresses.base),
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

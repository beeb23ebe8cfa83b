import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { SourcePicture } from '../contracts/content';
import type { SiteLocale } from '../contracts/settings';
import { chooseAddresses } from '../expose/base-url';
import { absoluteUrl } from '../expose/value';
import type { PictureConfig } from '../config/picture';
import { localFile } from '../resolve/local-file';
import { toPicture, type Locate } from '../resolve/picture';
import { getService } from '../service';

declare module '../service' {
  interface Services {
    site: Site;
  }
}

/** What holds for every card of this Strapi, by the settings as they are now. */
export interface Site {
  readonly name: string | null;
  /** `#rrggbb`. */
  readonly brandColor: string;
  readonly logo: SourcePicture | null;
  /** The logo for dark grounds, or null where the logo is for every ground. */
  readonly darkLogo: SourcePicture | null;
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
  /** Every locale of the content; none where internationalisation is switched off. */
  locales(): Promise<readonly SiteLocale[]>;
}

export default function siteService({ strapi }: { strapi: Core.Strapi }): Site {
  const { brand: configured, url } = getService(strapi, 'config');
  const settings = getService(strapi, 'settings');
  const serverUrl = strapi.config.get<string>('server.url', '');
  const serverAddress = strapi.config.get<string>('server.absoluteUrl');
  const ownAddresses = [url, serverUrl, serverAddress];
  const addresses = chooseAddresses({
    url,
    serverUrl,
    absoluteUrl: serverAddress,
    environment: strapi.config.get<string>('environment'),
  });
  const locate: Locate = (file) =>
    localFile(file, { publicDir: strapi.dirs.static.public, ownAddresses }) ??
    absoluteUrl(file.url, addresses.base);

  const pictureOf = (picture: PictureConfig | null): SourcePicture | null => {
    if (picture === null) return null;
    if (typeof picture === 'string') return logoAt(path.resolve(strapi.dirs.app.root, picture));
    return toPicture(settings.state().files.get(picture.file), locate);
  };

  // Where the file of one that was set has gone, the config's stands in.
  const orConfigured = (set: PictureConfig | null, own: PictureConfig | null) =>
    set === null ? null : (pictureOf(set) ?? pictureOf(own));
  const logos = settings.derived(({ config: { brand } }) => ({
    logo: orConfigured(brand.logo, configured.logo),
    darkLogo: orConfigured(brand.darkLogo, configured.darkLogo),
  }));

  return {
    get name() {
      return settings.current().brand.name;
    },
    get brandColor() {
      return settings.current().brand.color;
    },
    get logo() {
      return logos().logo;
    },
    get darkLogo() {
      return logos().darkLogo;
    },
    locate,
    baseUrl: () => addresses.base,
    addressProblem: () => addresses.problem,
    async defaultLocale() {
      // Internationalisation can be switched off.
      if (strapi.plugins['i18n'] === undefined) return 'en';
      const locales = strapi.plugin('i18n').service('locales');
      const locale: unknown = await locales.getDefaultLocale();
      return typeof locale === 'string' && locale !== '' ? locale : 'en';
    },
    async locales() {
      if (strapi.plugins['i18n'] === undefined) return [];
      const rows: SiteLocale[] = await strapi.plugin('i18n').service('locales').find();
      return rows.map(({ code, name }) => ({ code, name }));
    },
  };
}

function logoAt(location: string): SourcePicture {
  const name = `the logo ${path.basename(location)}`;
  return { fileId: null, location, name, focalPoint: null };
}

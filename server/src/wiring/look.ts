import type { Core } from '@strapi/strapi';
import stringify from 'safe-stable-stringify';

import { sha256 } from '../common/sha256';
import { PLUGIN_ID } from '../constants';
import type { SourcePicture } from '../contracts/content';
import { OgImageError } from '../contracts/errors';
import { picturesOf } from '../catalogue/design';
import type { DesignConfig } from '../config/designs';
import { describeMapping } from '../resolve/mapping';
import { describeRules } from '../resolve/rules';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { typeTemplate } from './default-template';
import { FileDigests } from './file-digests';
import { rowVersion } from './settings-state';

declare module '../service' {
  interface Services {
    look: Look;
  }
}

/**
 * What cards of a content type have in common besides their entries: brand, templates, designs, rules,
 * engine, output, formats, where their content comes from. Each card notes the look it was drawn with, so
 * that the sweep finds those that look otherwise than they should now.
 *
 * While a new version is rolled out, instances disagree on that. The one that started last leads: the
 * others go on drawing, and what they draw is drawn once more by the leader's look.
 */
export interface Look {
  /** As this instance has it, as a digest; null for a content type without cards. */
  of(uid: string): string | null;
  /**
   * Reads the logo and the designs' pictures that are files of the app: `of` knows what they hold after that.
   * Every instance does so at its start, since those that draw nothing say which cards are stale, too.
   */
  readFiles(): Promise<void>;
  /** Makes this instance's look the one that all cards are to have. */
  lead(): Promise<void>;
  /** Whether it still is. Sees a logo or a design's picture that was replaced meanwhile. */
  leads(): Promise<boolean>;
}

const KEY = 'look';

export default function lookService({ strapi }: { strapi: Core.Strapi }): Look {
  const config = getService(strapi, 'config');
  const settings = getService(strapi, 'settings');
  const files = new FileDigests(config.store.maxSourceBytes);
  let written: string | undefined;

  const contentOfPicture = (picture: SourcePicture | null): string | null =>
    picture && (rowVersion(settings.state(), picture) ?? files.of(picture));

  /** What is made once for each state of the settings, until files are read anew: it is asked for at each card. */
  const digests = () => settings.derived(() => new Map<string, string>());
  let digestsOf = digests();

  const of = (uid: string): string | null => {
    const target = getService(strapi, 'targets').get(uid);
    if (target === undefined) return null;
    const known = digestsOf();
    const look = known.get(uid) ?? digest({ site: site(), target: describe(target) });
    known.set(uid, look);
    return look;
  };

  const site = () => {
    const { output, content, timeZone } = config;
    const { template, brand, altPattern, designs } = settings.current();
    // The palette is what editors may pick, and on no card by itself.
    const { name: siteName, color } = brand;
    const { logo, darkLogo } = getService(strapi, 'site');
    const { name, version } = getService(strapi, 'renderer');
    return {
      brand: {
        name: siteName,
        color,
        logo: contentOfPicture(logo),
        ...(darkLogo !== null && { darkLogo: contentOfPicture(darkLogo) }),
      },
      template,
      output,
      content,
      // As it is set. The server's own differs between instances, and each would have what the others
      // have drawn drawn once more.
      timeZone,
      renderer: { name, version },
      templates: getService(strapi, 'catalogue')
        .list()
        .map(({ name, version, digest }) => ({
          name,
          version,
          ...(digest !== null && { digest }),
        })),
      ...(altPattern !== null && { altPattern }),
      ...(designs.length > 0 && { designs: describeDesigns(designs) }),
    };
  };

  /** As they are configured, and what their pictures hold. */
  const describeDesigns = (designs: readonly DesignConfig[]) =>
    designs.map((design) => {
      const made = getService(strapi, 'catalogue').designOf(design.name);
      return [design, made && picturesOf(made).map(contentOfPicture)];
    });

  const describe = (target: Target) => ({
    options: target.options,
    ...ofType(target.uid),
    formats: getService(strapi, 'resolving').formatsOf(target),
    content: contentOf(target),
    ...(target.rules.length > 0 && { rules: describeRules(target.rules) }),
  });

  const ofType = (uid: string) => {
    const template = typeTemplate(strapi, uid);
    return template === null ? {} : { template };
  };

  /** Of all content types together. */
  const whole = (): string => {
    const uids = getService(strapi, 'targets')
      .list()
      .map(({ uid }) => uid);
    return digest(uids.sort().map((uid) => [uid, of(uid)]));
  };

  const readFiles = async (): Promise<void> => {
    const { logo, darkLogo } = getService(strapi, 'site');
    const designed = getService(strapi, 'catalogue').designs().flatMap(picturesOf);
    const own = [logo, darkLogo, ...designed].filter((picture) => picture?.fileId === null);
    await files.read(own.filter((picture) => picture !== null));
    digestsOf = digests();
  };

  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });

  const write = async (value: string): Promise<void> => {
    await store().set({ key: KEY, value });
    written = value;
  };

  // Before anything is drawn by them, so that all instances have the same digest of the same settings.
  settings.onChange(readFiles);

  const lead = async (): Promise<void> => {
    await settings.freshen(0);
    await readFiles();
    await write(whole());
  };

  return {
    of,
    readFiles,
    lead,
    async leads() {
      // The database did not answer when this instance started.
      if (written === undefined) await lead();
      await settings.freshen(0);
      await settings.freshenFiles();
      const current: unknown = await store().get({ key: KEY });
      const led = current === written;
      await readFiles();
      const own = whole();
      // Also where another has seen a new logo before this one did.
      if (own === current) written = own;
      else if (led) await write(own);
      return led || own === current;
    },
  };
}

function digest(value: object): string {
  return sha256(stringify(value));
}

/** The paths that feed a card, or what is wrong with them. */
function contentOf({ mapping }: Target): Record<string, readonly string[]> | string {
  return mapping instanceof OgImageError ? mapping.message : describeMapping(mapping);
}

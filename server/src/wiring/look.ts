import type { Core } from '@strapi/strapi';
import stringify from 'safe-stable-stringify';

import { sha256 } from '../common/sha256';
import { PLUGIN_ID } from '../constants';
import { OgImageError } from '../contracts/errors';
import { picturesOf } from '../catalogue/design';
import { describeMapping } from '../resolve/mapping';
import { describeRules } from '../resolve/rules';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { FileDigests } from './file-digests';

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
  /** Makes this instance's look the one that all cards are to have. */
  lead(): Promise<void>;
  /** Whether it still is. Sees a logo or a design's picture that was replaced meanwhile. */
  leads(): Promise<boolean>;
}

const KEY = 'look';

export default function lookService({ strapi }: { strapi: Core.Strapi }): Look {
  const config = getService(strapi, 'config');
  const files = new FileDigests(config.store.maxSourceBytes);
  let written: string | undefined;

  const of = (uid: string): string | null => {
    const target = getService(strapi, 'targets').get(uid);
    return target === undefined ? null : digest({ site: site(), target: describe(target) });
  };

  const site = () => {
    const { template, output, content, timeZone } = config;
    // The palette is what editors may pick, and on no card by itself.
    const { name: siteName, color } = config.brand;
    const { name, version } = getService(strapi, 'renderer');
    return {
      brand: { name: siteName, color, logo: files.of(getService(strapi, 'site').logo) },
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
      ...(config.designs.length > 0 && { designs: designs() }),
    };
  };

  /** As they are configured, and what their pictures hold. */
  const designs = () =>
    config.designs.map((design) => {
      const made = getService(strapi, 'catalogue').designOf(design.name);
      return [design, made && picturesOf(made).map((picture) => files.of(picture))];
    });

  const describe = (target: Target) => ({
    options: target.options,
    formats: getService(strapi, 'resolving').formatsOf(target),
    content: contentOf(target),
    ...(target.rules.length > 0 && { rules: describeRules(target.rules) }),
  });

  /** Of all content types together. */
  const whole = (): string => {
    const uids = getService(strapi, 'targets')
      .list()
      .map(({ uid }) => uid);
    return digest(uids.sort().map((uid) => [uid, of(uid)]));
  };

  const readFiles = (): Promise<void> => {
    const { logo } = getService(strapi, 'site');
    const designed = getService(strapi, 'catalogue').designs().flatMap(picturesOf);
    return files.read([...(logo === null ? [] : [logo]), ...designed]);
  };

  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });

  const write = async (value: string): Promise<void> => {
    await store().set({ key: KEY, value });
    written = value;
  };

  const lead = async (): Promise<void> => {
    await readFiles();
    await write(whole());
  };

  return {
    of,
    lead,
    async leads() {
      // The database did not answer when this instance started.
      if (written === undefined) await lead();
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

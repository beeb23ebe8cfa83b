import { isAtLeast, numbersOf } from '../../common/version';
import { PLUGIN_ID } from '../../constants';
import { fine, found, type Found } from '../../contracts/health';
import { packageRoot } from '../../render/package-root';
import type { Check } from '../check';
import { readManifest } from '../manifest';

/** What the plugin is tested on. */
const STRAPI = { least: '5.20.0', before: 6, range: '>=5.20.0 <6' } as const;

/** Whether Strapi and Node are among the versions that the plugin supports. */
export const versions: Check = {
  id: 'versions',
  async look({ strapi }) {
    const { version, engines } = await readManifest(packageRoot());
    const ownStrapi = strapi.config.get<string>('info.strapi', '');
    const leastNode = engines.node.replace(/^>=/u, '');
    const isStrapiFit =
      isAtLeast(ownStrapi, STRAPI.least) && (numbersOf(ownStrapi)[0] ?? 0) < STRAPI.before;
    const node = process.versions.node;
    return [
      judged('Strapi', ownStrapi, isStrapiFit, STRAPI.range),
      judged('Node', node, isAtLeast(node, leastNode), engines.node),
      fine(version, PLUGIN_ID),
    ];
  },
};

function judged(name: string, version: string, isFit: boolean, range: string): Found {
  if (isFit) return fine(version, name);
  return found('warning', 'versionUnsupported', { name, version, range }, name);
}

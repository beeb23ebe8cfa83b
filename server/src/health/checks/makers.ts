import type { Core } from '@strapi/strapi';

import { specOf as modelOf } from '../../backgrounds/spec-of';
import { OgImageError, reasonOf } from '../../contracts/errors';
import { fine, found, type Found } from '../../contracts/health';
import { isPublicAddress } from '../../net/check-address';
import { Door } from '../../net/door';
import { monthOf } from '../../orders/month';
import { getService } from '../../service';
import { fillAddress } from '../../services/fill';
import { specOf } from '../../services/spec-of';
import { AI_MAKER } from '../../wiring/ai-maker';
import { serviceMakerName } from '../../wiring/service-maker';
import type { Check } from '../check';

const LIMITS = { maxBytes: 1_000, timeoutMs: 5_000, redirects: 0 };

/** Whether image services and the AI model answer. Nothing is ordered, and no key is sent. */
export const makers: Check = {
  id: 'makers',
  limitMs: 60_000,
  async look({ strapi, signal }) {
    const all = getService(strapi, 'outsideMakers').list();
    const origins = originsOf(strapi);
    const month = monthOf(getService(strapi, 'clock').now());
    const names = all.map(({ name }) => name);
    const states = await getService(strapi, 'makers').status(names, month);
    const findings: Found[] = [];
    for (const { name, label } of all) {
      const state = states.find((each) => each.name === name);
      if (state?.stopped === true) {
        const detail = state.stopReason ?? '';
        findings.push(found('warning', 'makerStopped', { detail }, label));
      }
      const origin = origins.get(name);
      // A function of the app's own knows its address alone.
      if (origin !== undefined) findings.push(await reach(origin, label, signal));
    }
    return findings;
  },
};

/** Where each is asked, by its orders' name for it. */
function originsOf(strapi: Core.Strapi): Map<string, string> {
  const { services, backgrounds } = getService(strapi, 'config');
  const specs = [
    ...services.map((service) => [serviceMakerName(service), specOf(service)] as const),
    [AI_MAKER, backgrounds.ai === null ? null : modelOf(backgrounds.ai)] as const,
  ];
  return new Map(
    specs.flatMap(([name, spec]) => {
      const url = spec === null ? '' : fillAddress(spec.url, {});
      return URL.canParse(url) ? [[name, new URL(url).origin] as const] : [];
    }),
  );
}

/** Any answer will do. */
async function reach(origin: string, label: string, signal: AbortSignal): Promise<Found> {
  const { host } = new URL(origin);
  const door = new Door({
    hosts: [host],
    private: isPublicAddress(`${origin}/`) ? [] : [host],
  });
  try {
    await door.request(`${origin}/`, { ...LIMITS, method: 'HEAD', signal });
    return fine(host, label);
  } catch (error) {
    const detail = error instanceof OgImageError ? error.code : reasonOf(error);
    return found('warning', 'makerUnreachable', { host, detail }, label);
  } finally {
    await door.close();
  }
}

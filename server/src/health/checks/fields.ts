import { OgImageError } from '../../contracts/errors';
import { MAPPED_PARTS } from '../../contracts/field';
import { fine, found, type Found } from '../../contracts/health';
import { describeMapping } from '../../resolve/mapping';
import type { Target } from '../../resolve/target';
import { getService } from '../../service';
import type { Check } from '../check';

/** Where the cards of each content type come from, guesses included. */
export const fields: Check = {
  id: 'fields',
  look({ strapi }) {
    const targets = getService(strapi, 'targets').list();
    return targets.length > 0 ? targets.map(judged) : [found('note', 'fieldNone', {})];
  },
};

function judged({ uid, mapping, problems }: Target): Found {
  if (problems.length > 0 || mapping instanceof OgImageError) {
    return found('error', 'fieldWrong', { detail: problems.join(' ') }, uid);
  }
  const described = describeMapping(mapping);
  const parts = MAPPED_PARTS.filter((part) => described[part].length > 0);
  return fine(parts.map((part) => `${part}: ${described[part].join(', ')}`).join('; '), uid);
}

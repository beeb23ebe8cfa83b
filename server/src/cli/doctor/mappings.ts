import type { Core } from '@strapi/strapi';

import { OgImageError } from '../../contracts/errors';
import { MAPPED_PARTS } from '../../contracts/field';
import { describeMapping } from '../../resolve/mapping';
import type { Target } from '../../resolve/target';
import { getService } from '../../service';
import type { Finding } from './report';

/** Where the cards of each content type come from, guesses included. */
export function findMappings(strapi: Core.Strapi): Finding[] {
  const targets = getService(strapi, 'targets').list();
  if (targets.length > 0) return targets.map(findMapping);
  const text = 'has the field: add it to one in the Content-Type Builder, under Custom';
  return [{ state: 'note', name: 'none', text }];
}

function findMapping({ uid, mapping, problems }: Target): Finding {
  if (problems.length > 0 || mapping instanceof OgImageError) {
    return { state: 'wrong', name: uid, text: problems.join(' ') };
  }
  const described = describeMapping(mapping);
  const parts = MAPPED_PARTS.filter((part) => described[part].length > 0);
  const text = parts.map((part) => `${part}: ${described[part].join(', ')}`).join('; ');
  return { state: 'well', name: uid, text: text || 'nothing of the entry is drawn' };
}

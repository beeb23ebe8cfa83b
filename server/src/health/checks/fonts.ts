import path from 'node:path';

import { fine, found } from '../../contracts/health';
import { getService } from '../../service';
import type { Check } from '../check';

/** The font files that the options name. */
export const fonts: Check = {
  id: 'fonts',
  look({ strapi }) {
    const { fonts: own, problems } = getService(strapi, 'fonts');
    if (own.length === 0 && problems.length === 0) return [];
    return [
      ...own.map(({ file, family, weight, style }) =>
        fine(`${family}, ${weight}, ${style}`, path.basename(file)),
      ),
      ...problems.map((detail) => found('error', 'fontWrong', { detail })),
    ];
  },
};

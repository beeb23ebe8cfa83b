import { fine, found } from '../../contracts/health';
import { FONT_PACKAGES } from '../../render/fonts/packages';
import { packageVersion } from '../../render/version';
import type { Check } from '../check';

/** The writings that there are fonts for, and of the others those that many sites need. */
export const writings: Check = {
  id: 'writings',
  look() {
    return FONT_PACKAGES.flatMap(({ name, writing, hanForm }) => {
      const version = packageVersion(name);
      if (version !== null) return [fine(`${name} ${version}`, writing)];
      if (hanForm === null) return [];
      return [found('note', 'writingMissing', { package: name }, writing)];
    });
  },
};

import sharp from 'sharp';

import { DEFAULT_TEMPLATE } from '../../catalogue/catalogue';
import { reasonOf } from '../../contracts/errors';
import { fine, found } from '../../contracts/health';
import { getService } from '../../service';
import { FORMATS } from '../../contracts/picture';
import type { Check } from '../check';

/** Whether sharp runs in this process, and the engine in one that draws. */
export const renderer: Check = {
  id: 'renderer',
  limitMs: 60_000,
  async look({ strapi, signal }) {
    const { name, version } = getService(strapi, 'renderer');
    try {
      await sharp({ create: { width: 1, height: 1, channels: 3, background: '#ffffff' } })
        .png()
        .toBuffer();
    } catch (error) {
      return [found('error', 'rendererBroken', { detail: reasonOf(error) }, 'sharp')];
    }
    try {
      const { sample: content } = getService(strapi, 'catalogue').find(DEFAULT_TEMPLATE);
      const { output } = getService(strapi, 'config');
      const size = FORMATS.og;
      await getService(strapi, 'renderer').render(
        { template: DEFAULT_TEMPLATE, content, size, output },
        { urgent: true, signal },
      );
    } catch (error) {
      return [found('error', 'rendererBroken', { detail: reasonOf(error) }, name)];
    }
    // The fonts have checks of their own.
    const parts = version.split(' ').filter((part) => !/^(?:@fontsource\/|font:)/u.test(part));
    return [fine(parts.join(', '), name)];
  },
};

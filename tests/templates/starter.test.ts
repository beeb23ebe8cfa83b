import { FORMATS } from '../../server/src/contracts/picture';
import type { Content } from '../../server/src/contracts/content';
import type { DrawablePicture } from '../../server/src/contracts/template';
import { createPainter } from '../../server/src/render/paint';
import { layoutFor } from '../../templates/kit/layout';
import { starter } from '../../templates/starter';
import { inkBox } from '../fixtures/render/ink-box';
import { createWordsDrawer, type DrawWords } from '../fixtures/render/words-layer';

jest.setTimeout(60_000);

let drawWords: DrawWords;
beforeAll(async () => {
  drawWords = await createWordsDrawer(await createPainter('satori'));
});

const LONG = {
  'left to right': 'Everything we wish someone had told us before we moved. '.repeat(6),
  'right to left': 'رحلة طويلة إلى قلب الصحراء الكبرى. '.repeat(9),
  'without a space': 'W'.repeat(300),
};
const SIZES = {
  ...FORMATS,
  small: { width: 229, height: 200 },
  wide: { width: 1200, height: 300 },
};

describe('the template that apps begin with', () => {
  it.each(Object.entries(SIZES))(
    'keeps the longest words inside its margins: %s',
    async (_, size) => {
      for (const [kind, text] of Object.entries(LONG)) {
        const isLeft = kind !== 'right to left';
        const words = { title: text, description: text, label: text, siteName: text };
        const content: Content<DrawablePicture> = {
          ...starter.sample,
          ...words,
          parts: { series: text },
          direction: isLeft ? 'ltr' : 'rtl',
          locale: isLeft ? 'en' : 'ar',
        };
        const ink = inkBox(await drawWords(starter, content, size));
        const { margin, orientation, px } = layoutFor(size);
        const picture = starter.picture(size, content) ?? { width: 0, height: 0 };
        const [aside, above] = orientation === 'wide' ? [picture.width, 0] : [0, picture.height];
        const sides = [ink.left, size.width - ink.right];
        const [start = 0, end = 0] = isLeft ? sides : sides.reverse();
        expect(start).toBeGreaterThanOrEqual(margin - px(8));
        expect(end).toBeGreaterThanOrEqual(margin + aside - px(8));
        expect(ink.top).toBeGreaterThanOrEqual(margin + above - px(16));
        expect(size.height - ink.bottom).toBeGreaterThanOrEqual(margin - px(12) - 1);
      }
    },
  );
});

import type { PictureBytes } from '../../../server/src/contracts/content';
import type { RenderRequest } from '../../../server/src/contracts/renderer';
import type { Template } from '../../../server/src/contracts/template';
import { createEngine, type Engine } from '../../../server/src/render/engine/engine';
import { findTemplate } from '../../../templates';
import { request } from '../../fixtures/render/content';
import { plain } from '../../fixtures/render/pictures';
import { decode, toHex } from '../../fixtures/render/pixels';

jest.setTimeout(120_000);

/** An app's own, which knows nothing of backgrounds, and whose ground is a layer over the card. */
const covered: Template = {
  ...findTemplate('minimal'),
  name: 'covered',
  component: ({ content, size }) => (
    <div style={{ display: 'flex', ...size, background: '#ffffff' }}>
      <div
        style={{
          ...{ position: 'absolute', left: 0, top: 0, ...size },
          background: 'linear-gradient(to right, #101018, #181830)',
        }}
      />
      <div style={{ display: 'flex', padding: 60, fontSize: 60, color: '#f0f0f0' }}>
        {content.title}
      </div>
    </div>
  ),
};

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({
    find: (name) => (name === 'covered' ? covered : findTemplate(name)),
  });
});

async function blue(focalPoint: PictureBytes['focalPoint'] = null): Promise<PictureBytes> {
  // Blue to the left of its middle, and red to the right.
  const right = await plain(600, 800, '#c81e1e').png().toBuffer();
  const bytes = await plain(1200, 800, '#1e3cc8')
    .composite([{ input: right, left: 600, top: 0 }])
    .png()
    .toBuffer();
  return { bytes, name: 'blue.png', focalPoint };
}

const draw = (template: string, more: Partial<RenderRequest>) =>
  engine.draw({
    ...request({}, template),
    output: { format: 'png', maxBytes: 8_000_000 },
    ...more,
  });

it('is the picture of a template that draws one', async () => {
  const background = await blue();
  const { content } = request();
  const given = await draw('bold', { background });
  const own = await draw('bold', { content: { ...content, picture: background } });
  expect(Buffer.compare(given.bytes, own.bytes)).toBe(0);
});

it('is the ground of any other, and clear where there are no words', async () => {
  const { bytes, warnings, words } = await draw('mosaic', { background: await blue() });
  expect(warnings).toEqual([]);
  expect(words?.map(({ part }) => part)).toContain('title');
  expect(toHex((await decode(bytes)).at(1190, 600))).toBe('#c81e1e');
});

it('takes the place of a layer that covers the card, in a template that knows nothing of it', async () => {
  const pixels = await decode((await draw('covered', { background: await blue() })).bytes);
  expect(toHex(pixels.at(1190, 600))).toBe('#c81e1e');
  expect(toHex(pixels.at(10, 620))).toBe('#1e3cc8');
});

it('shows its focal point on a card of any shape', async () => {
  const size = { width: 400, height: 800 };
  const at = async (x: number) => {
    const { bytes } = await draw('minimal', { size, background: await blue({ x, y: 0.5 }) });
    return toHex((await decode(bytes)).at(200, 795));
  };
  expect([await at(0), await at(1)]).toEqual(['#1e3cc8', '#c81e1e']);
});

it('is left out with a warning where it cannot be read', async () => {
  const broken = { bytes: Buffer.from('nothing'), name: 'broken.png', focalPoint: null };
  const { bytes, warnings } = await draw('minimal', { background: broken });
  expect(warnings).toMatchObject([{ code: 'OG_PICTURE_SKIPPED' }]);
  expect(Buffer.compare(bytes, (await draw('minimal', {})).bytes)).toBe(0);
});

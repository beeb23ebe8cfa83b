import type { RenderWarning } from '../../../server/src/contracts/renderer';
import { createPicturePreparer } from '../../../server/src/render/pictures/prepare';
import { plain } from '../../fixtures/render/pictures';

jest.setTimeout(60_000);

jest.mock('../../../server/src/render/pictures/limits', () => ({
  ...jest.requireActual<object>('../../../server/src/render/pictures/limits'),
  // Of ten seconds, so that no machine is too fast for this.
  LONGEST_READ: 1,
}));

const read = async (bytes: Buffer) => {
  const warnings: RenderWarning[] = [];
  const picture = { bytes, name: 'cover.png', focalPoint: { x: 0.5, y: 0.5 } };
  const wish = { width: 8000, height: 6000, fit: 'cover' } as const;
  await createPicturePreparer()(picture, wish, (warning) => warnings.push(warning));
  return warnings;
};

it('a picture that took too long may be there another time, and its warning says so', async () => {
  const slow = await plain(6000, 6000, '#ff4400').png({ progressive: true }).toBuffer();
  expect(await read(slow)).toMatchObject([
    {
      code: 'OG_PICTURE_SKIPPED',
      values: { name: 'cover.png', reason: 'slow' },
      transient: true,
    },
  ]);
});

it('one that is damaged will not', async () => {
  const [warning] = await read(Buffer.from('<svg'));
  expect(warning?.code).toBe('OG_PICTURE_SKIPPED');
  expect(warning).not.toHaveProperty('transient');
});

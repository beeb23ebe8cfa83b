import { createPainter } from '../../../server/src/render/paint';
import { PAINTER_NAMES } from '../../../server/src/render/painter';

it.each(PAINTER_NAMES)('makes the painter "%s"', async (name) => {
  expect(await createPainter(name)).toMatchObject({ name });
});

import { trimContent } from '../../../templates/kit/trim';
import { CONTENT } from '../../fixtures/render/content';

it('leaves content as it is where there is room', () => {
  expect(trimContent(CONTENT, 506)).toEqual(CONTENT);
});

it('gives up the label first, then the byline, then the brand, and the title never', () => {
  expect(trimContent(CONTENT, 320)).toEqual({ ...CONTENT, label: null });
  expect(trimContent(CONTENT, 250)).toMatchObject({ label: null, author: null, date: null });
  expect(trimContent(CONTENT, 100)).toMatchObject({ title: CONTENT.title, siteName: null });
});

import { cleanOption } from '../../server/src/resolve/clean-options';

it.each([
  ['title', '', undefined],
  ['title', [''], undefined],
  ['title', [], undefined],
  ['title', null, undefined],
  ['title', ' seo.metaTitle, title ', 'seo.metaTitle, title'],
  ['title', [' title ', ''], ['title']],
  ['author', 'false', false],
  ['author', false, false],
  ['template', 'false', 'false'],
  ['templates', ['bold, spotlight'], ['bold', 'spotlight']],
  ['templates', ['', ' '], undefined],
  ['formats', [], []],
  ['formats', ['square\nx'], ['square', 'x']],
  ['brandColor', ' teal', 'teal'],
  ['picture', 7, 7],
])('takes %s: %j for %j', (name, written, meant) => {
  expect(cleanOption(name, written)).toEqual(meant);
});

import type { CardsDraft } from '../../../../admin/src/settings/cards/cards-draft';
import { draftProblems } from '../../../../admin/src/settings/cards/draft-problems';
import { newFallback } from '../../../../admin/src/settings/cards/fallback-draft';
import type { SizeDraft } from '../../../../admin/src/settings/cards/formats-draft';
import { readSettings } from '../../../../server/src/settings/read';
import { writeFormats } from '../../../../admin/src/settings/cards/formats-draft';

const DRAFT: CardsDraft = {
  formats: { builtIn: ['square'], own: [] },
  altPattern: '',
  fallback: [],
  ai: null,
  retentionDays: '30',
};
const PLACES = { templates: ['bold'], siteName: 'The site' };

const problemsOf = (part: Partial<CardsDraft>, places = PLACES) =>
  draftProblems({ ...DRAFT, ...part }, places).map(({ path, key }) => [path, key]);

it('finds nothing wrong with what can be saved', () => {
  expect(
    problemsOf({
      formats: { builtIn: [], own: [{ name: 'wide', width: '1600', height: '400' }] },
      altPattern: '[{label}: ]{title}',
      fallback: [newFallback('bold')],
      ai: { prompt: 'Of {title|cut:80}', monthlyLimit: '0' },
      retentionDays: '0',
    }),
  ).toEqual([]);
});

const size = (part: Partial<SizeDraft>): SizeDraft => ({
  name: 'wide',
  width: '1600',
  height: '800',
  ...part,
});

it.each([
  ['no name', size({ name: '' }), 'name'],
  ['a name of other letters', size({ name: 'Wide' }), 'name'],
  ['a name that is too long', size({ name: 'a'.repeat(41) }), 'name'],
  ['a built-in name', size({ name: 'square' }), 'name'],
  ['a side that is too short', size({ width: '199' }), 'width'],
  ['a side that is too long', size({ height: '4097' }), 'height'],
  ['a side that is no whole number', size({ height: '800.5' }), 'height'],
  ['a side that is no number', size({ width: 'wide' }), 'width'],
  ['one side too long for the other', size({ height: '399' }), 'height'],
])('a size with %s is told at its field, and refused by the server', (_case, own, field) => {
  const formats = { builtIn: ['square' as const], own: [own] };
  expect(problemsOf({ formats })).toEqual([[`formats.1.${field}`, expect.any(String)]]);
  expect(readSettings({ formats: writeFormats(formats) }).problems).not.toEqual([]);
});

it('tells a name that two sizes have at the second of them', () => {
  const formats = { builtIn: [], own: [size({}), size({})] };
  expect(problemsOf({ formats })).toEqual([['formats.1.name', 'sizes.nameTaken']]);
});

it('tells what is wrong with patterns and numbers', () => {
  expect(
    problemsOf({
      altPattern: '{autor}',
      ai: { prompt: '{title|shout}', monthlyLimit: '-1' },
      retentionDays: '',
    }),
  ).toEqual([
    ['altPattern', 'pattern.placeholder'],
    ['ai.prompt', 'pattern.format'],
    ['ai.monthlyLimit', 'ai.limitWrong'],
    ['retentionDays', 'retention.wrong'],
  ]);
  expect(problemsOf({ retentionDays: '36501' })).toHaveLength(1);
  expect(problemsOf({ ai: { prompt: ' ', monthlyLimit: '' } })).toEqual([
    ['ai.prompt', 'pattern.empty'],
  ]);
});

it('asks for what stands in: a picture, or a template that is there and a title', () => {
  const drawn = newFallback('bold');
  const fallback = [{ ...drawn, isDrawn: false }, { ...drawn, template: 'gone' }, drawn];
  expect(problemsOf({ fallback })).toEqual([
    ['fallback.0.picture', 'fallback.pictureMissing'],
    ['fallback.1.template', 'fallback.templateGone'],
  ]);
  expect(
    problemsOf({ fallback: [drawn] }, { templates: ['bold'], siteName: null as never }),
  ).toEqual([['fallback.0.title', 'fallback.titleMissing']]);
});

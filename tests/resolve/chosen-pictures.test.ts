import type { SourcePicture } from '../../server/src/contracts/content';
import { entrysOwnPicture, withPictures } from '../../server/src/resolve/chosen-pictures';
import type { Resolved } from '../../server/src/resolve/content';
import { seoPicturePaths } from '../../server/src/resolve/seo-picture';
import { ARTICLE, getSchema } from './schemas';

const locate = ({ url }: { readonly url: string }) => url;
const row = (id: number, changes: object = {}) => ({
  id,
  documentId: `file-${id}`,
  url: `/uploads/${id}.png`,
  mime: 'image/png',
  name: `${id}.png`,
  provider: 'local',
  focalPoint: null,
  ...changes,
});
const picture = (id: number, focalPoint: SourcePicture['focalPoint'] = null): SourcePicture => ({
  fileId: id,
  location: `/uploads/${id}.png`,
  name: `${id}.png`,
  focalPoint,
});

const ENTRY = {
  content: { title: 'A card', picture: picture(1) },
  sources: [{ kind: 'file', id: 1 }],
  warnings: [],
} as unknown as Resolved;

const FILES = [row(1), row(2, { focalPoint: { x: 10, y: 20 } }), row(3, { mime: 'video/mp4' })];
const chosen = (choices: Parameters<typeof withPictures>[1], withoutPicture = false) =>
  withPictures(ENTRY, choices, { files: FILES, locate, withoutPicture });

it("shows the entry's own picture where nothing is chosen", () => {
  expect(chosen({})).toEqual({ ...ENTRY, image: null });
});

it('shows no picture, another one with its own focal point, or one with that of the card', () => {
  expect(chosen({ picture: false }).content.picture).toBeNull();
  const other = chosen({ picture: { file: 'file-2' } });
  expect(other.content.picture).toEqual(picture(2, { x: 0.1, y: 0.2 }));
  const focalPoint = { x: 75, y: 50 };
  expect(chosen({ picture: { focalPoint } }).content.picture).toEqual(
    picture(1, { x: 0.75, y: 0.5 }),
  );
  const both = chosen({ picture: { file: 'file-2', focalPoint } });
  expect(both.content.picture).toEqual(picture(2, { x: 0.75, y: 0.5 }));
});

it('follows what is chosen, and the picture that it stands in for', () => {
  const { sources } = chosen({ picture: { file: 'file-2' }, image: { file: 'file-1' } });
  expect(sources).toEqual([
    { kind: 'file', id: 1 },
    { kind: 'file', id: 2 },
  ]);
});

it('hands on a finished picture, its switch and its focal point', () => {
  expect(chosen({ image: { file: 'file-2' } }).image).toEqual({
    picture: picture(2, { x: 0.1, y: 0.2 }),
    crop: false,
  });
  const image = { file: 'file-1', crop: true, focalPoint: { x: 0, y: 100 } } as const;
  expect(chosen({ image }).image).toEqual({ picture: picture(1, { x: 0, y: 1 }), crop: true });
});

it.each([
  ['that is gone', 'file-9'],
  ['that is no picture', 'file-3'],
])("warns of a file %s, and falls back to the entry's own and to the drawn card", (_, file) => {
  const { content, image, warnings } = chosen({ picture: { file }, image: { file } });
  expect(content.picture).toEqual(picture(1));
  expect(image).toBeNull();
  expect(warnings.map(({ code }) => code)).toEqual(['OG_FILE_MISSING', 'OG_FILE_MISSING']);
});

describe('a finished picture that the entry holds itself', () => {
  const paths = seoPicturePaths(ARTICLE, getSchema);
  const held = (metaImage: object | null, choices: Parameters<typeof withPictures>[1] = {}) => {
    const entrysOwn = entrysOwnPicture({ seo: { metaImage } }, paths, locate);
    return withPictures(ENTRY, choices, { files: FILES, locate, entrysOwn });
  };

  it('is the card, as it is, and followed', () => {
    const { image, sources } = held(row(4, { focalPoint: { x: 10, y: 20 } }));
    expect(image).toEqual({ picture: picture(4, { x: 0.1, y: 0.2 }), crop: false });
    expect(sources).toContainEqual({ kind: 'file', id: 4 });
  });

  it.each([
    ['there', 'file-2', picture(2, { x: 0.1, y: 0.2 })],
    ['gone', 'file-9', undefined],
  ])('gives way to the one that the editor chose, be that %s', (_, file, expected) => {
    const { image, sources } = held(row(4), { image: { file } });
    expect(image?.picture).toEqual(expected);
    expect(sources).not.toContainEqual({ kind: 'file', id: 4 });
  });

  it.each([
    ['empty', null],
    ['no picture', row(3, { mime: 'video/mp4' })],
  ])('lets the card be drawn where it is %s, without a warning', (_, metaImage) => {
    expect(held(metaImage)).toMatchObject({ image: null, warnings: [] });
  });
});

it('leaves a design its own picture', () => {
  expect(chosen({ picture: { file: 'file-2' } }, true).content.picture).toEqual(picture(1));
  expect(chosen({ picture: false }, true).content.picture).toEqual(picture(1));
});

it('hands on the pictures of options by name, and warns of one that is gone', () => {
  const options = { scene: 'file-2', frame: 'file-9' };
  const card = withPictures(ENTRY, {}, { files: FILES, locate, options });
  expect(card.content.pictures).toEqual({ scene: [picture(2, { x: 0.1, y: 0.2 })] });
  expect(card.warnings).toMatchObject([
    { code: 'OG_FILE_MISSING', values: { instead: 'nothing' } },
  ]);
  expect(card.sources).toContainEqual({ kind: 'file', id: 2 });
});

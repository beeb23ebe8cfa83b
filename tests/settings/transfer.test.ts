import {
  matchFiles,
  parseExport,
  toExport,
  withFilesOf,
  withoutFiles,
} from '../../server/src/settings/transfer';

const LOGO = { file: 'there', name: 'logo.svg', hash: 'logo_1', size: 2.5 };

it('reads what it has written, and says what else a file is', () => {
  const written = toExport({ template: 'bold' }, [LOGO]);
  expect(parseExport(JSON.stringify(written))).toEqual(written);
  expect(() => parseExport('{')).toThrow('no JSON');
  expect(() => parseExport('{}')).toThrow('no settings');
  expect(() => parseExport(JSON.stringify({ ...written, version: 2 }))).toThrow('version 2');
});

it('finds a file that is the same, has the same stored name, or is the only one like it', () => {
  const here = (file: string, hash: string) => ({ ...LOGO, file, hash });
  const found = (known: (typeof LOGO)[]) => matchFiles([LOGO], known).files.get('there');
  expect(found([here('other', 'logo_1'), here('there', 'else')])).toBe('there');
  expect(found([here('like', 'else'), here('same', 'logo_1')])).toBe('same');
  expect(found([here('like', 'else')])).toBe('like');
  expect(found([here('like', 'else'), here('too', 'more')])).toBeUndefined();
  expect(matchFiles([LOGO], [{ ...here('like', 'else'), size: 3 }]).missing).toEqual([LOGO]);
});

it('names files as this site does, or leaves out those that it has not', () => {
  const settings = {
    brand: { color: '#111111', logo: { file: 'there' } },
    fallback: [{ picture: { file: 'there' } }],
    rules: [{ template: 'bold', where: { file: 'kept' } }],
  };
  expect(withFilesOf(settings, new Map([['there', 'here']]))).toEqual({
    ...settings,
    brand: { color: '#111111', logo: { file: 'here' } },
    fallback: [{ picture: { file: 'here' } }],
  });
  expect(withoutFiles(settings, [LOGO])).toEqual({
    ...settings,
    brand: { color: '#111111' },
    fallback: [{}],
  });
});

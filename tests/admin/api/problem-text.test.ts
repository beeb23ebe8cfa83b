import { createIntl } from 'react-intl';

import { problemText } from '../../../admin/src/api/problem-text';
import {
  loadProblemMessages,
  PROBLEM_TRANSLATIONS,
} from '../../../admin/src/i18n/problem-messages';
import en from '../../../admin/src/translations/problems/en.json';
import { CRASH_REASONS, ERROR_CODES, type ErrorCode } from '../../../server/src/contracts/errors';
import {
  explainReason,
  PICTURE_REASONS,
  type PictureReason,
  type PictureReasonName,
} from '../../../server/src/contracts/picture-reasons';
import type { Problem, ProblemValues } from '../../../server/src/contracts/problem';
import { REMEDIES } from '../../../server/src/contracts/remedies';
import {
  WARNINGS,
  warningOf,
  type WarningCode,
  type WarningValues,
} from '../../../server/src/contracts/warnings';

/** One of each kind: a code without one does not compile. */
const WARNED: { readonly [Code in WarningCode]: WarningValues<Code> } = {
  OG_DESIGN_INCOMPLETE: { design: 'news', detail: 'is based on "gone".' },
  OG_FILE_MISSING: { instead: 'picture' },
  OG_FONT_SKIPPED: { file: 'fonts/a.ttf', detail: 'it has no letters' },
  OG_GLYPHS_FOREIGN: {
    character: '直',
    drawn: 'Simplified Chinese',
    wanted: 'Japanese',
    packages: ['@fontsource/noto-sans-jp'],
    remedy: 'install',
  },
  OG_GLYPHS_MISSING: {
    characters: ['"ꀀ" (U+A000)', '"ꀁ" (U+A001)'],
    more: 2,
    writings: ['Yi', 'Javanese'],
    packages: ['@fontsource/yi', '@fontsource/java'],
    remedy: 'install',
  },
  OG_IMAGE_ANIMATED: { name: 'own.gif' },
  OG_IMAGE_HEAVY: { name: 'own.jpg', kilobytes: 813 },
  OG_IMAGE_RATIO: { name: 'own.jpg', ratio: 1.33 },
  OG_IMAGE_REENCODED: { name: 'own.webp', type: 'WEBP', why: 'type' },
  OG_IMAGE_SKIPPED: { name: 'own.jpg', reason: 'damaged', remedy: 'upload' },
  OG_IMAGE_SMALL: { name: 'own.jpg', width: 800, height: 420 },
  OG_IMAGE_TOO_SMALL: { name: 'own.jpg', width: 300, height: 200 },
  OG_ORDER_FAILED: { maker: 'AI', detail: 'It answered 500.' },
  OG_ORDER_LOST: { maker: 'AI' },
  OG_ORDER_OVER_LIMIT: { maker: 'AI', limit: 200 },
  OG_ORDER_REFUSED: { maker: 'AI' },
  OG_ORDER_STOPPED: { maker: 'AI', detail: 'Its key is refused.' },
  OG_ORDER_UNASKED: { maker: 'AI' },
  OG_ORDER_WAITING: { maker: 'AI' },
  OG_PIN_GONE: {},
  OG_PICTURE_SKIPPED: { name: 'cover.heic', stage: 'drawn', reason: 'heic', remedy: 'heic' },
  OG_TEXT_CLAMPED: { start: 'A long title', cutAfter: 'is long', length: 300, template: 'bold' },
  OG_TITLE_MISSING: { title: 'Article', paths: ['title', 'seo.metaTitle'] },
};

const REASONS: { readonly [Name in PictureReasonName]: Extract<PictureReason, { reason: Name }> } =
  {
    answered: { reason: 'answered', status: 403 },
    damaged: { reason: 'damaged' },
    empty: { reason: 'empty' },
    failed: { reason: 'failed', detail: 'EIO' },
    format: { reason: 'format', format: 'BMP' },
    heic: { reason: 'heic' },
    large: { reason: 'large', most: '40 MB' },
    missing: { reason: 'missing' },
    pixels: { reason: 'pixels', width: 9000, height: 8000, most: 50, detail: '' },
    raw: { reason: 'raw' },
    refused: { reason: 'refused', host: 'cdn.example' },
    slow: { reason: 'slow' },
    svgComplex: { reason: 'svgComplex', detail: 'its SVG is too complex' },
    svgText: { reason: 'svgText' },
    svgUnsafe: { reason: 'svgUnsafe', detail: 'its SVG declares entities' },
    transparent: { reason: 'transparent' },
    unreachable: { reason: 'unreachable', host: 'cdn.example', detail: '' },
    video: { reason: 'video' },
  };

const named = (names: readonly string[]): ProblemValues =>
  Object.fromEntries(names.map((name) => [name, `<${name}>`]));

/** Everything that an editor can be told. */
function everyProblem(): Problem[] {
  const warnings = (Object.keys(WARNINGS) as WarningCode[]).map((code) =>
    warningOf(code, WARNED[code]),
  );
  const pictures = (Object.keys(PICTURE_REASONS) as PictureReasonName[]).map((reason) =>
    warningOf('OG_PICTURE_SKIPPED', {
      ...REASONS[reason],
      name: 'cover.png',
      stage: 'read',
      remedy: 'again',
    }),
  );
  const remedies = Object.keys(REMEDIES).map((remedy) => ({
    code: 'OG_PICTURE_SKIPPED',
    values: { name: 'cover.png', remedy },
    message: 'ENGLISH',
  }));
  const errors = (Object.keys(ERROR_CODES) as ErrorCode[]).flatMap((code) => {
    const { names } = ERROR_CODES[code];
    return names === null ? [] : [{ code, values: named(names), message: 'ENGLISH' }];
  });
  const crashes = Object.entries(CRASH_REASONS).map(([reason, names]) => ({
    code: 'OG_RENDER_CRASHED',
    values: { reason, ...named(names) },
    message: 'ENGLISH',
  }));
  return [...warnings, ...pictures, ...remedies, ...errors, ...crashes];
}

async function intlOf(locale: string) {
  const onError = (error: Error) => {
    throw error;
  };
  return createIntl({ locale, messages: await loadProblemMessages(locale), onError });
}

const locales = Object.keys(PROBLEM_TRANSLATIONS);

describe('what a card has to say', () => {
  it.each(locales)('is said in %s, whatever it is', async (locale) => {
    const intl = await intlOf(locale);
    for (const problem of everyProblem()) {
      const text = problemText(problem, intl);
      expect([problem.code, text]).not.toEqual([problem.code, problem.message]);
      expect(text).not.toMatch(/[{}]|undefined|^$/u);
    }
  });

  it.each(locales.filter((locale) => locale !== 'en'))('is no English in %s', async (locale) => {
    const [intl, english] = await Promise.all([intlOf(locale), intlOf('en')]);
    for (const problem of everyProblem()) {
      expect(problemText(problem, intl)).not.toBe(problemText(problem, english));
    }
  });

  it('names what the values name, lists in the way of the language', async () => {
    const intl = await intlOf('de');
    const { OG_GLYPHS_MISSING, OG_PICTURE_SKIPPED } = WARNED;
    expect(problemText(warningOf('OG_GLYPHS_MISSING', OG_GLYPHS_MISSING), intl)).toBe(
      'Keine installierte Schriftart hat "ꀀ" (U+A000), "ꀁ" (U+A001) und 2 weitere. ' +
        'Ein Administrator kann in der App „npm install @fontsource/yi @fontsource/java“ ausführen und sie neu starten.',
    );
    expect(problemText(warningOf('OG_PICTURE_SKIPPED', OG_PICTURE_SKIPPED), intl)).toMatch(
      /^Das Bild „cover\.heic“ ist nicht auf der Karte\. Es ist ein HEIC-Foto.*werden HEIC-Fotos gelesen\.$/u,
    );
  });

  it('says for which format alone it holds', async () => {
    const values = { ...WARNED.OG_TEXT_CLAMPED, inFormat: 'square' };
    const problem = { code: 'OG_TEXT_CLAMPED', values, message: 'In the format "square": …' };
    expect(problemText(problem, await intlOf('fr'))).toMatch(
      /^Au format «\u00a0square\u00a0»\u00a0: «\u00a0A long title…\u00a0»/u,
    );
  });

  it.each<[string, Problem]>([
    ['a sentence of an older version', { code: '', values: {}, message: 'Old.' }],
    ['a code of a newer one', { code: 'OG_NEW', values: { any: 1 }, message: 'Old.' }],
    ['a newer reason', { code: 'OG_RENDER_CRASHED', values: { reason: 'x' }, message: 'Old.' }],
    ['values that are not there', { code: 'OG_TEMPLATE_FAILED', values: {}, message: 'Old.' }],
    ['a code like a property', { code: 'constructor', values: {}, message: 'Old.' }],
  ])('stays as the server said it where it is %s', async (_, problem) => {
    expect(problemText(problem, await intlOf('ja'))).toBe('Old.');
  });
});

describe('the sentences', () => {
  it.each(Object.keys(en).filter((key) => /^(?:warning|error)\.OG_/u.test(key)))(
    '%s belong to a code that there is',
    (key) => {
      const code = key.replace(/^\w+\./u, '');
      expect([...Object.keys(WARNINGS), ...Object.keys(ERROR_CODES)]).toContain(code);
    },
  );

  it.each(Object.keys(en).filter((key) => /^(?:reason|remedy)\./u.test(key)))(
    '%s belong to a reason or a remedy that there is',
    (key) => {
      const known = [PICTURE_REASONS, CRASH_REASONS, REMEDIES].flatMap((each) => Object.keys(each));
      expect([...known, 'install']).toContain(key.replace(/^\w+\./u, ''));
    },
  );

  it('explain a picture in English for the log', () => {
    expect(explainReason(REASONS.format)).toBe('it is a BMP file, which cards are not drawn with');
    const values = {
      ...REASONS.unreachable,
      name: 'a.png',
      stage: 'read',
      remedy: 'later',
    } as const;
    expect(warningOf('OG_PICTURE_SKIPPED', values).message).toBe(
      'The picture "a.png" could not be read: reading it failed, since its host cdn.example cannot be reached. The card is drawn without it, and once more when some time has passed.',
    );
  });
});

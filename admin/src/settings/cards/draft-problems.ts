import { promptFault } from '../../../../server/src/backgrounds/prompt-pattern';
import { altFault } from '../../../../server/src/common/alt-pattern';
import type { PatternFault } from '../../../../server/src/common/pattern-fault';
import {
  FORMAT_NAME,
  FORMAT_RATIO,
  FORMAT_SIDE,
  FORMATS,
} from '../../../../server/src/contracts/picture';
import { MOST_AI_PICTURES, MOST_RETENTION_DAYS } from '../../../../server/src/contracts/settings';
import type { PageMessageKey } from '../../i18n/page-messages';
import type { AiDraft, CardsDraft } from './cards-draft';
import type { FallbackDraft } from './fallback-draft';
import { placeOf, type FormatsDraft, type SizeDraft } from './formats-draft';

/** What is wrong with what is on the page, as a sentence. */
export interface DraftProblem {
  /** Where it stands in the settings that would be saved, such as `formats.1.width`. */
  readonly path: string;
  readonly key: PageMessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Whether nothing was typed yet: that is no mistake until somebody leaves the field. */
  readonly isMissing?: boolean;
}

export interface DraftPlaces {
  /** The names of templates and designs. */
  readonly templates: readonly string[];
  /** The site's name, which stands in for the title of a drawn fallback. */
  readonly siteName: string | null;
}

/** What would keep a draft from being saved, said as the server would refuse it, but in the user's language. */
export function draftProblems(draft: CardsDraft, places: DraftPlaces): readonly DraftProblem[] {
  const { formats, altPattern, fallback, ai, retentionDays } = draft;
  return [
    ...formatProblems(formats),
    ...(altPattern.trim() === '' ? [] : faultProblems('altPattern', altFault(altPattern.trim()))),
    ...fallback.flatMap((each, index) => fallbackProblems(each, `fallback.${index}`, places)),
    ...(ai === null ? [] : aiProblems(ai)),
    ...(isNumber(retentionDays, /^\d+(?:\.\d+)?$/u, MOST_RETENTION_DAYS)
      ? []
      : [
          {
            path: 'retentionDays',
            key: 'retention.wrong' as const,
            values: { most: MOST_RETENTION_DAYS },
          },
        ]),
  ];
}

function formatProblems(formats: FormatsDraft): DraftProblem[] {
  return formats.own.flatMap((size, index) => {
    const path = `formats.${placeOf(formats, index)}`;
    const others = [
      ...Object.keys(FORMATS),
      ...formats.own.slice(0, index).map(({ name }) => name),
    ];
    return [...nameProblems(size.name, path, others), ...sideProblems(size, path)];
  });
}

function nameProblems(name: string, path: string, others: readonly string[]): DraftProblem[] {
  const at = `${path}.name`;
  if (name === '') return [{ path: at, key: 'sizes.nameMissing', isMissing: true }];
  if (!FORMAT_NAME.pattern.test(name) || name.length > FORMAT_NAME.longest) {
    return [{ path: at, key: 'sizes.nameWrong', values: { most: FORMAT_NAME.longest } }];
  }
  return others.includes(name) ? [{ path: at, key: 'sizes.nameTaken', values: { name } }] : [];
}

function sideProblems({ width, height }: SizeDraft, path: string): DraftProblem[] {
  const { least, most } = FORMAT_SIDE;
  const sides = { width, height };
  const wrong = (['width', 'height'] as const).filter(
    (side) => !isNumber(sides[side], /^\d+$/u, most) || Number(sides[side]) < least,
  );
  if (wrong.length > 0) {
    return wrong.map((side) => ({
      path: `${path}.${side}`,
      key: 'sizes.sideWrong',
      values: { least, most },
      isMissing: sides[side] === '',
    }));
  }
  const [shorter = 0, longer = 0] = [Number(width), Number(height)].sort((a, b) => a - b);
  if (longer <= FORMAT_RATIO * shorter) return [];
  return [{ path: `${path}.height`, key: 'sizes.ratioWrong', values: { times: FORMAT_RATIO } }];
}

function fallbackProblems(
  { isDrawn, picture, template, title }: FallbackDraft,
  path: string,
  { templates, siteName }: DraftPlaces,
): DraftProblem[] {
  if (!isDrawn) {
    return picture === null
      ? [{ path: `${path}.picture`, key: 'fallback.pictureMissing', isMissing: true }]
      : [];
  }
  const isKnown = templates.includes(template);
  return [
    ...(isKnown
      ? []
      : [
          {
            path: `${path}.template`,
            key: 'fallback.templateGone' as const,
            values: { template },
          },
        ]),
    ...(title.trim() === '' && siteName === null
      ? [{ path: `${path}.title`, key: 'fallback.titleMissing' as const, isMissing: true }]
      : []),
  ];
}

function aiProblems({ prompt, monthlyLimit }: AiDraft): DraftProblem[] {
  const limit = monthlyLimit.trim();
  return [
    ...faultProblems('ai.prompt', promptFault(prompt)),
    ...(limit === '' || isNumber(limit, /^\d+$/u, MOST_AI_PICTURES)
      ? []
      : [
          {
            path: 'ai.monthlyLimit',
            key: 'ai.limitWrong' as const,
            values: { most: MOST_AI_PICTURES },
          },
        ]),
  ];
}

function faultProblems(path: string, fault: PatternFault | null): DraftProblem[] {
  switch (fault?.kind) {
    case undefined:
      return [];
    case 'empty':
      return [{ path, key: 'pattern.empty' }];
    case 'long':
      return [{ path, key: 'pattern.long', values: { most: fault.most } }];
    case 'placeholder':
      return [{ path, key: 'pattern.placeholder', values: { name: `{${fault.name}}` } }];
    case 'format': {
      const known = fault.known.map((name) => `|${name}`).join(' ');
      return [{ path, key: 'pattern.format', values: { name: `|${fault.name}`, known } }];
    }
  }
}

function isNumber(text: string, pattern: RegExp, most: number): boolean {
  return pattern.test(text.trim()) && Number(text) <= most;
}

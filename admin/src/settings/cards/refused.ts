import type { SettingsProblem } from '../../../../server/src/contracts/settings';
import { detailsOf } from '../../api/trouble';
import { isSame, type CardsDraft, type CardsSection } from './cards-draft';

/** What the server has said of a save that it refused, with where it stands. */
export function refusalsIn(cause: unknown): readonly SettingsProblem[] {
  const problems = (detailsOf(cause) as { readonly problems?: unknown } | undefined)?.problems;
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
}

/** Those that still hold: what was said of a section is past once it says something else. */
export function standing(
  refusals: readonly SettingsProblem[],
  refused: CardsDraft,
  draft: CardsDraft,
): readonly SettingsProblem[] {
  return refusals.filter(({ path }) => {
    const [section = ''] = path.split('.');
    return Object.hasOwn(draft, section) && isSameSection(section as CardsSection, refused, draft);
  });
}

function isSameSection(section: CardsSection, one: CardsDraft, other: CardsDraft): boolean {
  return isSame(one[section], other[section]);
}

function isProblem(value: unknown): value is SettingsProblem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    'message' in value &&
    typeof value.path === 'string' &&
    typeof value.message === 'string'
  );
}

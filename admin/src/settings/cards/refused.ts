import type { SettingsProblem } from '../../../../server/src/contracts/settings';
import { isSame } from '../is-same';
import type { CardsDraft, CardsSection } from './cards-draft';

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

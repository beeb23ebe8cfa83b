import { usePageText } from '../../i18n/use-page-text';
import type { CardsDraft } from './cards-draft';
import { draftProblems, type DraftPlaces } from './draft-problems';
import { settingsProblems } from '../../api/trouble';
import { standing } from './refused';

/** What is wrong with a field, as a sentence. */
export interface FieldProblem {
  readonly text: string;
  /** Whether nothing was typed yet. */
  readonly isMissing: boolean;
}

export interface Problems {
  /** What is wrong at a place of the settings that would be saved, such as `formats.1.width`; null if nothing is. */
  readonly at: (path: string) => FieldProblem | null;
  /** Whether what is on the page can be saved, as far as can be said here. */
  readonly isWhole: boolean;
}

/** A save that the server did not take. */
export interface Refusal {
  readonly cause: unknown;
  readonly draft: CardsDraft;
}

/** What is wrong with a draft, by what can be said here and by what the server has said of it. */
export function useProblems(
  draft: CardsDraft,
  places: DraftPlaces,
  refusal: Refusal | null,
): Problems {
  const text = usePageText();
  const found = draftProblems(draft, places);
  const refused =
    refusal === null ? [] : standing(settingsProblems(refusal.cause), refusal.draft, draft);
  return {
    isWhole: found.length === 0,
    at(path) {
      const own = found.find((each) => each.path === path);
      if (own !== undefined) {
        return { text: text(own.key, own.values), isMissing: own.isMissing === true };
      }
      const told = refused.find((each) => each.path === path);
      return told === undefined ? null : { text: told.message, isMissing: false };
    },
  };
}

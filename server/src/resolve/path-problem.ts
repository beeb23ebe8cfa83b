import { suggestion } from '../common/nearest';

/** What a part, or the condition of a rule, wants at the end of its path. */
export type Wanted = 'text' | 'date' | 'picture' | 'value';

/** What is wrong with a path: a kind, and what a sentence about it is made of. */
export type PathProblem =
  | {
      readonly kind: 'no-attribute';
      /** The uid of the content type or component that was asked. */
      readonly owner: string;
      readonly name: string;
      /** The attributes that it has. */
      readonly candidates: readonly string[];
    }
  | {
      readonly kind: 'no-zone';
      readonly owner: string;
      readonly name: string;
      readonly type: string;
      readonly component: string;
    }
  | {
      /** It leads into a dynamic zone and does not say through which component. */
      readonly kind: 'component-unnamed';
      readonly owner: string;
      readonly name: string;
      /** How it may have been meant. */
      readonly example: string;
    }
  | {
      readonly kind: 'no-component';
      readonly owner: string;
      readonly name: string;
      readonly component: string;
      readonly candidates: readonly string[];
    }
  | {
      /** It goes on where nothing can follow. */
      readonly kind: 'goes-on';
      readonly owner: string;
      readonly name: string;
      readonly type: string;
    }
  | {
      /** It leads to a content type or a component that is not there, or not yet. */
      readonly kind: 'no-schema';
      readonly owner: string;
      readonly name: string;
      readonly schema: string;
    }
  | {
      readonly kind: 'unfit';
      readonly owner: string;
      readonly name: string;
      readonly type: string;
      readonly wanted: Wanted;
      /** A path that goes on to an attribute that fits, or null where there is none. */
      readonly example: string | null;
    };

const WANTED: Readonly<Record<Wanted, string>> = {
  text: 'a text',
  date: 'a date',
  picture: 'a media attribute for images',
  value: 'a text, a number, a date, or true or false',
};

/** A problem as the end of a sentence, with the remedy, for logs. */
export function describePathProblem(problem: PathProblem): string {
  const { owner, name } = problem;
  switch (problem.kind) {
    case 'no-attribute':
      return `${owner} has no attribute "${name}".${suggestion(name, problem.candidates)}`;
    case 'no-zone':
      return `"${name}" of ${owner} is of type ${problem.type}, not a dynamic zone: write "${name}" without "[${problem.component}]".`;
    case 'component-unnamed':
      return `"${name}" of ${owner} is a dynamic zone: name the component in brackets, such as "${problem.example}".`;
    case 'no-component':
      return `the dynamic zone "${name}" of ${owner} has no component "${problem.component}".${suggestion(problem.component, problem.candidates)}`;
    case 'goes-on':
      return `"${name}" of ${owner} is of type ${problem.type} and has nothing behind it: end the path there.`;
    case 'no-schema':
      return `"${name}" of ${owner} leads to ${problem.schema}, which is not there.`;
    case 'unfit': {
      const remedy =
        problem.example === null
          ? ''
          : ` Name an attribute behind it, such as "${problem.example}".`;
      return `"${name}" of ${owner} is of type ${problem.type}, not ${WANTED[problem.wanted]}.${remedy}`;
    }
  }
}

import type { Tree } from './tree';

/** Strapi's `populate` and `fields`, as far as a card needs them. */
export interface Populate {
  readonly fields?: string[];
  readonly populate: Record<string, Populate>;
}

const POPULATED = ['relation', 'media', 'component'];

/** What to load besides an entry's own columns, so that one query brings all that is drawn. */
export function populateFor(tree: Tree): Record<string, Populate> {
  const populated = [...tree].filter(([, { step }]) => POPULATED.includes(step.attribute.type));
  return Object.fromEntries(
    populated.map(([name, { step, children }]) => {
      const populate = populateFor(children);
      // Of a related document only what is drawn; a file or a component comes whole.
      if (step.target === null) return [name, { populate }];
      const fields = [...children.keys()].filter((field) => !Object.hasOwn(populate, field));
      return [name, { fields, populate }];
    }),
  );
}

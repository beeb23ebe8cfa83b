import type { Tree } from './tree';

/** Strapi's `populate` and `fields`, as far as a card needs them. */
export type Populate =
  | { readonly fields?: string[]; readonly populate: Record<string, Populate> }
  /** Of a dynamic zone: only the components that are named are loaded. */
  | { readonly on: Record<string, Populate> };

const POPULATED = ['relation', 'media', 'component', 'dynamiczone'];

/** What to load besides an entry's own columns, so that one query brings all that is drawn. */
export function populateFor(tree: Tree): Record<string, Populate> {
  const populated = [...tree].filter(([, { step }]) => POPULATED.includes(step.attribute.type));
  return Object.fromEntries(
    populated.map(([name, { step, children, components }]): [string, Populate] => {
      if (step.attribute.type === 'dynamiczone') {
        const on = [...components].map(([uid, tree]) => [uid, { populate: populateFor(tree) }]);
        return [name, { on: Object.fromEntries(on) as Record<string, Populate> }];
      }
      const populate = populateFor(children);
      // Of a related document only what is drawn; a file or a component comes whole.
      if (step.target === null) return [name, { populate }];
      const fields = [...children.keys()].filter((field) => !Object.hasOwn(populate, field));
      return [name, { fields, populate }];
    }),
  );
}

import { unknownTemplate, type Catalogue } from './catalogue';
import type { ReadDesigns } from './read-designs';

/** A catalogue with designs beside its templates. */
export function withDesigns(catalogue: Catalogue, { designs, problems }: ReadDesigns): Catalogue {
  const byName = new Map(designs.map((design) => [design.info.name, design]));
  const list = [...catalogue.list(), ...designs.map(({ info }) => info)];
  const names = [...catalogue.names(), ...byName.keys()];
  const allProblems = [...catalogue.problems(), ...problems];
  return {
    ...catalogue,
    list: () => list,
    names: () => names,
    problems: () => allProblems,
    designs: () => designs,
    designOf: (name) => byName.get(name),
    bundleOf: (name) => catalogue.bundleOf(byName.get(name)?.base.name ?? name),
    find(name) {
      const design = byName.get(name);
      if (design !== undefined) return design.info;
      if (!names.includes(name)) throw unknownTemplate(name, names);
      return catalogue.find(name);
    },
  };
}

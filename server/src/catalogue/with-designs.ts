import type { Catalogue } from './catalogue';
import { extend } from './extend';
import type { ReadDesigns } from './read-designs';

/** A catalogue with designs beside its templates. */
export function withDesigns(catalogue: Catalogue, { designs, problems }: ReadDesigns): Catalogue {
  const byName = new Map(designs.map((design) => [design.info.name, design]));
  const infos = designs.map(({ info }) => info);
  return {
    ...extend(catalogue, infos, problems),
    designs: () => designs,
    designOf: (name) => byName.get(name),
    bundleOf: (name) => catalogue.bundleOf(byName.get(name)?.base.name ?? name),
  };
}

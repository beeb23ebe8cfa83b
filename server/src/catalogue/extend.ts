import type { TemplateInfo } from '../contracts/template';
import { unknownTemplate, type Catalogue } from './catalogue';

/** A catalogue with further entries after its own, whose names none of those has, and what is wrong with them. */
export function extend(
  catalogue: Catalogue,
  infos: readonly TemplateInfo[],
  problems: readonly string[],
): Catalogue {
  const byName = new Map(infos.map((info) => [info.name, info]));
  const list = [...catalogue.list(), ...infos];
  const names = [...catalogue.names(), ...byName.keys()];
  const allProblems = [...catalogue.problems(), ...problems];
  return {
    ...catalogue,
    list: () => list,
    names: () => names,
    problems: () => allProblems,
    find(name) {
      const found = byName.get(name);
      if (found !== undefined) return found;
      if (!names.includes(name)) throw unknownTemplate(name, names);
      return catalogue.find(name);
    },
  };
}

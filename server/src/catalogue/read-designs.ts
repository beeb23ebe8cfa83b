import type { DesignConfig } from '../config/designs';
import type { Design } from './design';
import { baseOf, type Templates } from './design-base';
import { readDesign, type DesignPlaces } from './read-design';

export interface ReadDesigns {
  /** In their order, each name once. */
  readonly designs: readonly Design[];
  /** What is wrong with designs, as sentences for developers. */
  readonly problems: readonly string[];
}

/**
 * Turns the config's designs into entries of the catalogue. What is wrong with one is told, and it is
 * drawn as near to what it asks for as can be; one whose name is taken is left out.
 */
export function readDesigns(
  configs: readonly DesignConfig[],
  templates: Templates,
  places: DesignPlaces,
): ReadDesigns {
  const problems: string[] = [];
  const designs = new Map<string, Design>();
  for (const config of configs) {
    const tell = (problem: string) =>
      problems.push(
        `In ${places.fileOf?.(config.name) ?? 'config/plugins.ts'}, the design "${config.name}" ${problem}`,
      );
    const isTemplate = templates.names().includes(config.name);
    if (isTemplate || designs.has(config.name)) {
      const owner = isTemplate ? 'a template' : 'another design';
      tell(`is left out: ${owner} has that name. Give it another.`);
    } else {
      const design = readDesign(config, baseOf(config, configs, templates), places, tell);
      designs.set(config.name, design);
      tellUndrawn(config, design, templates, tell);
    }
  }
  return { designs: [...designs.values()], problems };
}

/** Tells of a logo that its template has no place for. */
function tellUndrawn(
  { logo }: DesignConfig,
  { base }: Design,
  templates: Templates,
  tell: (problem: string) => void,
): void {
  if (logo === null || base.logo) return;
  const others = templates.list().filter((template) => template.logo);
  tell(
    `has a logo, but the template "${base.name}" draws no logo. Leave "logo" out, or base the design on one that does: ${others.map(({ name }) => name).join(', ')}.`,
  );
}

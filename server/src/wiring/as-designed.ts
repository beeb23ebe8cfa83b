import type { Design } from '../catalogue/design';
import { warningOf } from '../contracts/warnings';
import type { Resolved, ResolveInput } from '../resolve/content';
import { resolveContent } from '../resolve/content';

/** Resolves an entry as a design shows it: with its pictures, and without what it leaves out. */
export function asDesigned(input: ResolveInput, design: Design): Resolved {
  const { hidden, background, logo, info, base } = design;
  const picture = base.picture ? background : null;
  const siteLogo = hidden.includes('logo') ? null : input.logo;
  const resolved = resolveContent({
    ...input,
    siteName: hidden.includes('siteName') ? null : input.siteName,
    logo: logo ?? siteLogo,
    // A design's own logo is for every ground.
    darkLogo: logo === null && siteLogo !== null ? (input.darkLogo ?? null) : null,
  });
  const warnings = design.problems.map((detail) =>
    warningOf('OG_DESIGN_INCOMPLETE', { design: info.name, detail }),
  );
  return {
    ...resolved,
    content: { ...resolved.content, ...(picture !== null && { picture }) },
    warnings: [...resolved.warnings, ...warnings],
  };
}

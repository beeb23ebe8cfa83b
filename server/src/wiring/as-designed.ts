import type { Design } from '../catalogue/design';
import type { Resolved, ResolveInput } from '../resolve/content';
import { resolveContent } from '../resolve/content';

/** Resolves an entry as a design shows it: with its pictures, and without what it leaves out. */
export function asDesigned(input: ResolveInput, design: Design): Resolved {
  const { hidden, background, logo } = design;
  const siteLogo = hidden.includes('logo') ? null : input.logo;
  const resolved = resolveContent({
    ...input,
    siteName: hidden.includes('siteName') ? null : input.siteName,
    logo: logo ?? siteLogo,
  });
  const warnings = design.warnings.map((message) => ({
    code: 'OG_DESIGN_INCOMPLETE' as const,
    message,
  }));
  return {
    ...resolved,
    content: { ...resolved.content, ...(background !== null && { picture: background }) },
    warnings: [...resolved.warnings, ...warnings],
  };
}

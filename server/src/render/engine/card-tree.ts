import { createElement } from 'react';

import { OgImageError } from '../../contracts/errors';
import type { RenderRequest } from '../../contracts/renderer';
import type { Template, TemplateBundle, TemplateProps } from '../../contracts/template';
import { warningOf, type RenderWarning } from '../../contracts/warnings';
import type { CardContent } from './card-content';
import { areDrawn } from './drawn-lines';
import { createFit } from '../fit';
import { spell, type Coverage } from '../fonts/coverage';
import { reasonWithPlace } from './place';
import { resolveTree, type ResolvedTree } from './tree';

/**
 * Calls a template with a card's content, and warns of what it had to shorten.
 * @throws OgImageError OG_TEMPLATE_FAILED
 */
export function buildTree(
  template: Template,
  { content, pictures }: CardContent,
  { size, options = {}, bundle }: Pick<RenderRequest, 'size' | 'options' | 'bundle'>,
  coverage: Coverage,
  warn: (warning: RenderWarning) => void,
): ResolvedTree {
  // A template may fit a text many times before it settles, or leave it out in the end.
  const clamped: { readonly text: string; readonly lines: readonly string[] }[] = [];
  const fitted = createFit(coverage);
  const fit: TemplateProps['fit'] = (text, options) => {
    const result = fitted(text, options);
    // A description is a taste of the entry, and cut as often as not.
    if (result.clamped && text !== content.description) {
      clamped.push({ text, lines: result.lines });
    }
    return result;
  };
  const written = (text: string): string => spell(text, coverage);
  try {
    const tree = resolveTree(
      createElement(template.component, { content, size, options, fit }),
      (src) => pictures.has(src),
      written,
    );
    const shortened = clamped.filter(({ lines }) => areDrawn(lines.map(written), tree.texts));
    for (const text of new Set(shortened.map((one) => one.text))) warn(textClamped(template, text));
    return tree;
  } catch (error) {
    throw templateFailed(template, error, bundle);
  }
}

/** The error of a template that cannot be drawn, whatever the reason. */
export function templateFailed(
  template: Template,
  error: unknown,
  bundle?: TemplateBundle,
): OgImageError {
  const detail = reasonWithPlace(error, bundle?.root ?? null);
  return new OgImageError(
    'OG_TEMPLATE_FAILED',
    `The template "${template.name}" could not be drawn: ${detail}. Pick another template, or correct this one.`,
    { cause: error, values: { template: template.name, detail } },
  );
}

function textClamped(template: Template, text: string): RenderWarning {
  return warningOf('OG_TEXT_CLAMPED', {
    start: text.slice(0, 40),
    length: text.length,
    template: template.name,
  });
}

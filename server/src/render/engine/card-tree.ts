import { createElement } from 'react';

import { OgImageError } from '../../contracts/errors';
import type { DrawnWords, RenderRequest } from '../../contracts/renderer';
import type { GroundTone, Template, TemplateBundle, TemplateProps } from '../../contracts/template';
import { warningOf, type RenderWarning } from '../../contracts/warnings';
import type { CardContent } from './card-content';
import { drawnFittings, drawnWords, lastWords, type Fitting } from './drawn-words';
import { createFit } from '../fit';
import { spell, type Coverage } from '../fonts/coverage';
import { reasonWithPlace } from './place';
import { resolveTree, type ResolvedTree } from './tree';

/** What a template draws of a card, and which of the entry's words are in it. */
export interface CardTree extends ResolvedTree {
  readonly words: readonly DrawnWords[];
}

export interface BuildOptions {
  /** @default fits each text anew */
  readonly fit?: TemplateProps['fit'];
  /**
   * The tone that a background is veiled in.
   * @default there is no background
   */
  readonly ground?: GroundTone | undefined;
}

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
  { fit: fitted = createFit(coverage), ground }: BuildOptions = {},
): CardTree {
  // A template may fit a text many times before it settles, or leave it out in the end.
  const fittings: Fitting[] = [];
  const fit: TemplateProps['fit'] = (text, options) => {
    const result = fitted(text, options);
    fittings.push({ text, lines: result.lines, clamped: result.clamped });
    return result;
  };
  const written = (text: string): string => spell(text, coverage);
  try {
    const tree = resolveTree(
      createElement(template.component, {
        ...{ content, size, options, fit },
        ...(ground && { ground }),
      }),
      (src) => pictures.has(src),
      written,
    );
    // A description is a taste of the entry, and cut as often as not.
    const shown = new Set<string>();
    for (const fitting of drawnFittings(fittings, tree.texts, written)) {
      const { text, clamped } = fitting;
      if (clamped && text !== content.description && !shown.has(text)) {
        warn(textClamped(template, fitting));
      }
      shown.add(text);
    }
    return { ...tree, words: drawnWords(content, fittings, tree.texts, written) };
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

function textClamped(template: Template, { text, lines }: Fitting): RenderWarning {
  return warningOf('OG_TEXT_CLAMPED', {
    start: text.slice(0, 40),
    length: text.length,
    cutAfter: lastWords(lines),
    template: template.name,
  });
}

import { OgImageError } from '../contracts/errors';
import type { FormatName } from '../contracts/picture';
import type { StoredRender } from '../store/render-store';

/** A card's warnings, each once. What does not hold for `og` says for which format it does. */
export function warningsOf(
  renders: readonly Pick<StoredRender, 'format' | 'warnings'>[],
): string[] {
  const ofCard = new Set(renders.find(({ format }) => format === 'og')?.warnings);
  const ofOthers = renders.flatMap(({ format, warnings }) =>
    warnings
      .filter((message) => !ofCard.has(message))
      .map((message) => `In the format "${format}": ${message}`),
  );
  return [...ofCard, ...ofOthers];
}

/** The same error, saying in which format the card could not be drawn; `og` is the card itself. */
export function inFormat(format: FormatName, error: unknown): unknown {
  if (format === 'og' || !(error instanceof OgImageError)) return error;
  return new OgImageError(error.code, `In the format "${format}": ${error.message}`, {
    cause: error,
  });
}

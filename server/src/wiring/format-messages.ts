import { OgImageError } from '../contracts/errors';
import type { FormatName } from '../contracts/picture';
import type { Problem } from '../contracts/problem';
import type { StoredRender } from '../store/stored-renders';

/** A card's warnings, each once. What does not hold for `og` says for which format it does. */
export function warningsOf(
  renders: readonly Pick<StoredRender, 'format' | 'warnings'>[],
): Problem[] {
  const ofCard = once(renders.find(({ format }) => format === 'og')?.warnings ?? []);
  const messages = new Set(ofCard.map(({ message }) => message));
  const ofOthers = renders.flatMap(({ format, warnings }) =>
    warnings
      .filter(({ message }) => !messages.has(message))
      .map((warning) => problemIn(format, warning)),
  );
  return [...ofCard, ...ofOthers];
}

/** Two warnings are one where their messages are: the message names all that a warning is about. */
function once(warnings: readonly Problem[]): Problem[] {
  return [...new Map(warnings.map((warning) => [warning.message, warning])).values()];
}

function problemIn(format: FormatName, { code, values, message }: Problem): Problem {
  return {
    code,
    values: { ...values, inFormat: format },
    message: `In the format "${format}": ${message}`,
  };
}

/** The same error, saying in which format the card could not be drawn; `og` is the card itself. */
export function inFormat(format: FormatName, error: unknown): unknown {
  if (format === 'og' || !(error instanceof OgImageError)) return error;
  const { message, values } = problemIn(format, error);
  return new OgImageError(error.code, message, { cause: error, values });
}

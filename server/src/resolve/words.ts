import type { Choices } from '../contracts/choices';
import type { Resolved } from './content';

/**
 * What an entry's card shows, with the words that its editor wrote for it in place of the entry's.
 * @param hidden what the card's design leaves out, whoever wrote it
 */
export function withWords(
  { content, warnings, ...rest }: Resolved,
  choices: Choices,
  hidden: readonly string[] = [],
): Resolved {
  const title = choices.title ?? content.title;
  const shown = (part: 'description' | 'label'): string | null =>
    hidden.includes(part) ? null : (choices[part] ?? content[part]);
  const description = shown('description');
  return {
    ...rest,
    content: {
      ...content,
      title,
      // A description that repeats the title says nothing twice.
      description: description === title ? null : description,
      label: shown('label'),
    },
    warnings:
      choices.title === undefined
        ? warnings
        : warnings.filter(({ code }) => code !== 'OG_TITLE_MISSING'),
  };
}

import type { Choices } from '../contracts/choices';
import type { Resolved } from './content';

/** What an entry's card shows, with the words that its editor wrote for it in place of the entry's. */
export function withWords({ content, warnings, ...rest }: Resolved, choices: Choices): Resolved {
  const title = choices.title ?? content.title;
  const written = choices.description ?? content.description;
  return {
    ...rest,
    content: {
      ...content,
      title,
      // A description that repeats the title says nothing twice.
      description: written === title ? null : written,
      label: choices.label ?? content.label,
    },
    warnings:
      choices.title === undefined
        ? warnings
        : warnings.filter(({ code }) => code !== 'OG_TITLE_MISSING'),
  };
}

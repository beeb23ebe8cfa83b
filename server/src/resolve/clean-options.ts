import { MAPPED_PARTS, type MappedPart } from '../contracts/field';
import { splitNames } from './names';

const LISTS = ['templates', 'formats'];

/**
 * An option as it was meant, or undefined where it says nothing: an empty text and a list of empty
 * lines are absent, the word "false" for a part is `false`, and a name with commas in a list is
 * several. What is no such thing is handed on as it is.
 */
export function cleanOption(name: string, written: unknown): unknown {
  if (written === null || written === undefined) return undefined;
  if (name === 'parts') return cleanParts(written);
  const isList = Array.isArray(written);
  // An empty list of formats says that there are none besides `og`.
  if (isList && written.length === 0) return isPart(name) ? undefined : written;
  if (typeof written === 'string') {
    const text = written.trim();
    if (isPart(name) && text === 'false') return false;
    return text === '' ? undefined : text;
  }
  if (!isList || !written.every((each) => typeof each === 'string')) return written;
  const texts = LISTS.includes(name) ? splitNames(written) : written.map((text) => text.trim());
  const filled = texts.filter((text) => text !== '');
  return filled.length === 0 ? undefined : filled;
}

/** Whether an option says where a part comes from. */
export function isPart(name: string): name is MappedPart {
  return MAPPED_PARTS.some((part) => part === name);
}

function cleanParts(written: unknown): unknown {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return written;
  const parts = Object.entries(written)
    .map(([part, paths]): [string, unknown] => [part, cleanOption('title', paths)])
    .filter(([, paths]) => paths !== undefined);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

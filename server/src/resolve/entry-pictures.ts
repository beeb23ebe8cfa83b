import { bodyFiles, type ResolveInput } from './content';
import { toPicture } from './picture';
import { readValues, Sources, type Entry } from './read';

/** As many as an editor can look through. */
const MOST = 24;

/**
 * The pictures of an entry that its card may show, each once: the first is the one that is drawn
 * where the editor chose none.
 */
export function entryPictures(
  input: Pick<ResolveInput, 'entry' | 'mapping' | 'files'>,
): readonly Entry[] {
  const { entry, mapping } = input;
  const sources = new Sources();
  const named = mapping.picture.flatMap((path) => readValues(entry, path, sources));
  const pictures = new Map<unknown, Entry>();
  for (const file of [...named, ...bodyFiles(input, sources)]) {
    if (toPicture(file, ({ url }) => url) === null) continue;
    const picture = file as Entry;
    if (!pictures.has(picture['id'])) pictures.set(picture['id'], picture);
  }
  return [...pictures.values()].slice(0, MOST);
}

import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const PLAYGROUND = path.join(ROOT, 'playground');

/** What the scripts remember between runs; it goes when node_modules goes. */
export const CACHE = path.join(ROOT, 'node_modules', '.cache', 'og-image');

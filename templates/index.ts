import type { Template } from '../server/src/contracts/template';
import { bold } from './bold';
import { editorial } from './editorial';
import { spotlight } from './spotlight';

/** The built-in templates, in the order of the gallery. */
export const templates: readonly Template[] = [editorial, spotlight, bold];

import { loadingOptions } from './node-options';
import { settingsEnvironment, type EngineSettings } from '../settings';

/** What a render process may see of Strapi's environment: enough to run, none of the app's secrets. */
const KEPT =
  /^(?:PATH|HOME|TMPDIR|TEMP|TMP|LANG|LC_\w+|NODE_PATH|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|SYSTEMROOT|WINDIR)$/iu;

/** What holds in every render process, whatever Strapi was started with. */
export const RENDER_ENVIRONMENT = {
  // Else React checks every element of every card, and walks lists that have no end.
  NODE_ENV: 'production',
  // glibc else keeps memory that was freed apart for each thread: a hundred megabytes after a few
  // hundred photos. https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html
  MALLOC_ARENA_MAX: '1',
} as const;

/** The environment that a render process is started with. */
export function renderEnvironment(settings: EngineSettings): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => KEPT.test(key));
  const options = loadingOptions(process.env['NODE_OPTIONS'] ?? '');
  return {
    ...Object.fromEntries(kept),
    ...(options !== '' && { NODE_OPTIONS: options }),
    ...settingsEnvironment(settings),
    ...RENDER_ENVIRONMENT,
  };
}

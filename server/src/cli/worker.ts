import { getService } from '../service';
import { startWork } from '../wiring/start-work';
import { loadApp } from './app';

/** Longer than any process lives, in milliseconds, and as long as a timer can be. */
const FOR_EVER = 2 ** 31 - 1;

/**
 * Draws cards in this process, whatever `queue.work` says, until SIGTERM or SIGINT. Strapi itself
 * then lets the plugin finish the cards in hand, within `queue.drainMs`, and ends with code 0.
 * @throws OgImageError OG_APP_INVALID
 */
export async function work(appDir: string): Promise<void> {
  const strapi = await loadApp(appDir);
  const { driver, concurrency } = getService(strapi, 'config').queue;
  await startWork(strapi);
  strapi.log.info(
    `og-image: this worker draws up to ${concurrency} cards at once (driver "${driver}"). Stop it with Ctrl+C.`,
  );
  // Without a server nothing else would keep the process.
  setInterval(() => undefined, FOR_EVER);
}

import type { AppOptions } from '../../tests/integration/harness/app-files';
import { startApp, type AppProcess } from '../app/start';
import type { BenchContext } from '../lib/bench';

/**
 * The same app four times: without the plugin, without it again (what the two differ by is the
 * machine's noise), with the plugin where another instance draws, and where this one does.
 */
export const VARIANTS = {
  off: { withPlugin: false },
  control: { withPlugin: false },
  queueing: { pluginConfig: { queue: { work: false } } },
  drawing: {},
} as const satisfies Record<string, AppOptions>;

export type Variant = keyof typeof VARIANTS;

/** Running apps by name. */
export type AppsOf<Name extends string> = Readonly<Record<Name, AppProcess>>;
export type Apps = AppsOf<Variant>;

/** Boots the apps one by one, and ends them whatever comes of the work. */
export async function withApps<Name extends string, Result>(
  variants: Readonly<Record<Name, AppOptions>>,
  context: BenchContext,
  work: (apps: AppsOf<Name>) => Promise<Result>,
): Promise<Result> {
  const started: Partial<Record<Name, AppProcess>> = {};
  try {
    for (const name of Object.keys(variants) as Name[]) {
      context.say(`Starting Strapi: ${name}`);
      started[name] = await startApp(variants[name], context);
    }
    return await work(started as AppsOf<Name>);
  } finally {
    await Promise.all(Object.values<AppProcess>(started as AppsOf<Name>).map((app) => app.end()));
  }
}

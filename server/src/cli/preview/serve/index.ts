import type { Core } from '@strapi/strapi';

import { reasonOf } from '../../../contracts/errors';
import type { Renderer } from '../../../contracts/renderer';
import { bootstrapApp } from '../../app';
import { entriesOf, type EntrySource } from '../entries';
import type { PreviewSite } from '../site';
import { stateOf, type EntriesAnswer } from '../state';
import { createStudio } from '../studio';
import type { PreviewTemplates } from '../templates';
import { watch } from '../watch';
import { createEvents } from './events';
import { startServer, type PreviewServer } from './server';

export interface ServeOptions {
  readonly site: PreviewSite;
  readonly templates: PreviewTemplates;
  readonly renderer: Renderer;
  readonly host: string;
  readonly port: number | null;
  /** Hears of what goes wrong beside the page, as sentences. */
  readonly tell: (problem: string) => void;
}

/** The entries while and after the app's database is asked for the first time. */
type Entries =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly source: EntrySource }
  | { readonly state: 'none'; readonly reason: string };

/**
 * Serves the page, tells it when a template's file is saved, and meanwhile connects the app with its
 * database.
 */
export async function serve({
  site,
  templates,
  renderer,
  host,
  port,
  tell,
}: ServeOptions): Promise<PreviewServer> {
  let entries: Entries = { state: 'loading' };
  const events = createEvents();
  const source = () => (entries.state === 'there' ? entries.source : null);
  const studio = createStudio({ site, templates, renderer, entries: source });
  const server = await startServer({
    host,
    port,
    studio,
    events,
    state: () => stateOf(site, templates),
    entries: () => listEntries(entries),
  });
  const stopWatching = watch({
    watched: () => ({ files: templates.files(), folders: site.places.folders }),
    async onChange() {
      await templates.load();
      events.send('templates');
    },
    onError: (error) => tell(`The templates could not be read again: ${reasonOf(error)}.`),
  });
  // Not waited for: the page works without entries.
  void connect(site).then((connected) => {
    entries = connected;
    events.send('entries');
  });
  return {
    address: server.address,
    async close() {
      stopWatching();
      await server.close();
    },
  };
}

/** Never throws: why there are no entries is told on the page. */
async function connect({ app, noApp }: PreviewSite): Promise<Entries> {
  if (app === null) return { state: 'none', reason: noApp ?? 'The app cannot be loaded.' };
  try {
    return { state: 'there', source: await bootstrapped(app) };
  } catch (error) {
    return { state: 'none', reason: `The app could not be started: ${reasonOf(error)}` };
  }
}

async function bootstrapped(app: Core.Strapi): Promise<EntrySource> {
  await bootstrapApp(app);
  return entriesOf(app);
}

async function listEntries(entries: Entries): Promise<EntriesAnswer> {
  if (entries.state === 'loading') {
    return { entries: [], reason: 'Entries can be chosen once the app has started.' };
  }
  if (entries.state === 'none') {
    return { entries: [], reason: `There are no entries to choose. ${entries.reason}` };
  }
  try {
    return { entries: await entries.source.list(), reason: null };
  } catch (error) {
    return { entries: [], reason: `The entries cannot be read: ${reasonOf(error)}` };
  }
}

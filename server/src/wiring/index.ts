import type { Core } from '@strapi/strapi';

import type { Renderer } from '../contracts/renderer';
import { MakerTable } from '../orders/maker-table';
import { OrderTable } from '../orders/order-table';
import { CardTable } from '../queue/card-table';
import { ChangeTable } from '../queue/change-table';
import { DatabaseClock } from '../queue/clock';
import { HistoryTable } from '../queue/history-table';
import { Leases } from '../queue/leases';
import { PublicationTable } from '../queue/publication-table';
import { choosePainter } from '../render/paint/choose';
import { createRenderer } from '../render/pool/pool';
import { RenderStore } from '../store/render-store';
import { Uploads } from '../store/uploads';
import { getService, remembering, type Services } from '../service';
import catalogue from './catalogue';
import config from './config';
import dashboard from './dashboard';
import drawing from './drawing';
import entries from './entries';
import events from './events';
import fallbacks from './fallbacks';
import following from './following';
import fonts from './fonts';
import gallery from './gallery';
import health from './health';
import links from './links';
import look from './look';
import mediaDoor from './media-door';
import notifying from './notifying';
import makers from './makers';
import meta from './meta';
import ordering from './ordering';
import overview from './overview';
import preview from './preview';
import queue from './queue';
import regeneration from './regeneration';
import settings from './settings';
import resolving from './resolving';
import runs from './runs';
import site from './site';
import sweeping from './sweeping';
import targets from './targets';
import webhooks from './webhooks';

type Context = { strapi: Core.Strapi };

declare module '../service' {
  interface Services {
    clock: DatabaseClock;
    cards: CardTable;
    changes: ChangeTable;
    history: HistoryTable;
    leases: Leases;
    publications: PublicationTable;
    orders: OrderTable;
    makers: MakerTable;
    renders: RenderStore;
    uploads: Uploads;
    renderer: Renderer;
  }
}

/** Made by Strapi on first use, each once. */
export const services = remembering({
  catalogue,
  config,
  settings,
  fonts,
  site,
  mediaDoor,
  targets,
  entries,
  resolving,
  clock: ({ strapi }: Context): DatabaseClock => new DatabaseClock(strapi.db),
  cards: ({ strapi }: Context): CardTable => {
    return new CardTable(strapi.db, getService(strapi, 'clock').now);
  },
  changes: ({ strapi }: Context): ChangeTable => {
    return new ChangeTable(strapi.db, getService(strapi, 'clock').now);
  },
  leases: ({ strapi }: Context): Leases => {
    const { now } = getService(strapi, 'clock');
    return new Leases(strapi.db, { now, lookOf: (uid) => getService(strapi, 'look').of(uid) });
  },
  history: ({ strapi }: Context): HistoryTable => new HistoryTable(strapi.db),
  publications: ({ strapi }: Context): PublicationTable => new PublicationTable(strapi.db),
  orders: ({ strapi }: Context): OrderTable => {
    return new OrderTable(strapi.db, getService(strapi, 'clock').now);
  },
  makers: ({ strapi }: Context): MakerTable => {
    return new MakerTable(strapi.db, getService(strapi, 'clock').now);
  },
  renders: ({ strapi }: Context): RenderStore => {
    const { folder, timeoutMs, mediaEvents } = getService(strapi, 'config').store;
    const options = { folder, timeoutMs, announce: mediaEvents };
    return new RenderStore(strapi, getService(strapi, 'uploads'), options);
  },
  uploads: ({ strapi }: Context): Uploads => {
    const { timeoutMs } = getService(strapi, 'config').store;
    return new Uploads({ strapi, timeoutMs, now: getService(strapi, 'clock').now });
  },
  renderer: ({ strapi }: Context): Renderer => {
    const { render, renderer } = getService(strapi, 'config');
    const { name: painter, problem } = choosePainter(renderer);
    if (problem !== null) strapi.log.error(`og-image: ${problem}`);
    const { fonts } = getService(strapi, 'fonts');
    return createRenderer({ ...render, settings: { painter, fonts } });
  },
  dashboard,
  drawing,
  queue,
  preview,
  gallery,
  fallbacks,
  links,
  meta,
  overview,
  regeneration,
  runs,
  outsideMakers: makers,
  ordering,
  events,
  notifying,
  webhooks,
  look,
  following,
  sweeping,
  health,
} satisfies { [Name in keyof Services]: (context: Context) => Services[Name] });

import type { Core } from '@strapi/strapi';

import type { MakerView } from '../contracts/api';
import type { DashboardAnswer } from '../contracts/dashboard';
import type { RunView } from '../contracts/runs';
import { getService } from '../service';
import { makerViews } from './order-view';

/** How a site's cards stand: what the overview in the admin shows, as `og-image status` prints it. */
export interface SiteStatus extends Omit<DashboardAnswer['data'], 'countedAt'> {
  /** The run that is under way, or null. */
  readonly run: RunView | null;
  readonly makers: readonly MakerView[];
}

export async function siteStatus(strapi: Core.Strapi): Promise<SiteStatus> {
  const { groups, failures, storage } = await getService(strapi, 'dashboard').allCounts();
  const run = await getService(strapi, 'runs').current();
  return { groups, failures, storage, run, makers: await makerViews(strapi) };
}

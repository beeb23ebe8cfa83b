import type { Core } from '@strapi/strapi';

import { registerPermissions } from './admin-api/permissions';
import { PRIORITY, type CardKey } from './contracts/card';
import { subscribeToSources } from './publish/follow';
import { subscribeToPublish } from './publish/hook';
import { subscribeToLostPictures } from './publish/lost-pictures';
import { subscribeToRetire } from './publish/retire';
import { getService } from './service';
import { registerEvents } from './wiring/events';
import { checkDefaultTemplate } from './wiring/default-template';
import { checkFallbacks } from './wiring/fallbacks';
import { followSettingsFiles } from './wiring/follow-settings-files';
import { takeOverDelivery } from './wiring/own-delivery';
import { startWorkWhenServing, whenServing } from './wiring/start-work';
import { warnOfAddresses } from './wiring/warn-of-addresses';
import { warnOfPictures } from './wiring/warn-of-pictures';

export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await getService(strapi, 'settings').load();
  // Made on first use, which may be days away: what is wrong with a font is said at boot.
  getService(strapi, 'fonts');
  await getService(strapi, 'catalogue').load();
  await getService(strapi, 'look').readFiles();
  checkDefaultTemplate(strapi);
  await registerPermissions(strapi);
  registerEvents(strapi);
  takeOverDelivery(strapi);
  getService(strapi, 'notifying').watch();

  const queue = getService(strapi, 'queue');
  const cards = getService(strapi, 'cards');
  const following = getService(strapi, 'following');
  const targets = getService(strapi, 'targets');
  const uids = targets.list().map(({ uid }) => uid);
  const announce = (key: CardKey) => {
    queue.announce(key, PRIORITY.publish);
  };
  checkFallbacks(strapi);
  subscribeToPublish({ strapi, cards, uids, announce });
  subscribeToRetire({ strapi, cards, uids: new Set(uids), announce });
  const followSources = () =>
    subscribeToSources({
      strapi,
      changes: getService(strapi, 'changes'),
      uids: targets.shown(),
      wake: () => following.wake(),
    });
  let endFollowing = followSources();
  // Rules may ask for what no card has shown before.
  getService(strapi, 'settings').onChange(() => {
    endFollowing();
    endFollowing = followSources();
  });
  followSettingsFiles(strapi);
  subscribeToLostPictures({ strapi, cards, wake: () => queue.wake() });
  whenServing(strapi, () => {
    warnOfAddresses(strapi);
    void warnOfPictures(strapi);
  });
  if (getService(strapi, 'config').queue.work) startWorkWhenServing(strapi);
}

import type { Core } from '@strapi/strapi';

import { Follower } from '../publish/follower';
import { getService } from '../service';

declare module '../service' {
  interface Services {
    following: Follower;
  }
}

export default function followingService({ strapi }: { strapi: Core.Strapi }): Follower {
  return new Follower({
    strapi,
    cards: getService(strapi, 'cards'),
    changes: getService(strapi, 'changes'),
    targets: getService(strapi, 'targets').list(),
    pageSize: getService(strapi, 'config').sweep.pageSize,
    wake: () => getService(strapi, 'queue').wake(),
  });
}

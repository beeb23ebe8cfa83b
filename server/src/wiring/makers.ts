import type { Core } from '@strapi/strapi';

import { getService } from '../service';
import { aiMaker } from './ai-maker';
import type { OutsideMaker } from './outside-maker';
import { serviceMaker } from './service-maker';

declare module '../service' {
  interface Services {
    outsideMakers: OutsideMakers;
  }
}

/** The image services and the AI model that this site has configured, and those of other plugins. */
export interface OutsideMakers {
  /** Adds a maker, for code that puts orders into the table itself. */
  register(maker: OutsideMaker): void;
  list(): readonly OutsideMaker[];
  /** By the name that its orders have; undefined for one that is configured no more. */
  find(name: string): OutsideMaker | undefined;
  /** Lets go of connections. */
  close(): Promise<void>;
}

export default function outsideMakersService({ strapi }: { strapi: Core.Strapi }): OutsideMakers {
  const { backgrounds, services } = getService(strapi, 'config');
  const catalogue = getService(strapi, 'catalogue');
  // One whose name was taken by a template stands not in the catalogue.
  const known = services.filter((service) => catalogue.serviceOf(service.name) === service);
  const makers: OutsideMaker[] = [
    ...known.map((service) => serviceMaker(strapi, service)),
    ...(backgrounds.ai === null ? [] : [aiMaker(strapi, backgrounds.ai)]),
  ];
  return {
    register: (maker) => void makers.push(maker),
    list: () => makers,
    find: (name) => makers.find((maker) => maker.name === name),
    async close() {
      await Promise.all(makers.map((maker) => maker.close()));
    },
  };
}

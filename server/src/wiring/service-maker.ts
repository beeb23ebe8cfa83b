import type { Core } from '@strapi/strapi';

import type { ServiceConfig } from '../config/services';
import type { MakeOptions } from '../orders/maker';
import type { ClaimedOrder } from '../orders/order';
import { doorFetch } from '../net/door-fetch';
import { askService } from '../services/ask';
import type { SentContent, SentPicture } from '../services/content';
import { openDoors } from '../services/doors';
import { ServiceFailure } from '../services/failure';
import { generated } from '../services/generated';
import { orderKeyOf, type PictureDigests } from '../services/order-of';
import { specOf } from '../services/spec-of';
import { within } from '../services/within';
import type { ServiceInput } from '../services/spec';
import { signedUrl } from '../store/readable-url';
import { absoluteUrl } from '../expose/value';
import { getService } from '../service';
import { MOST_ANSWER_BYTES, type OutsideMaker } from './outside-maker';

/** What the order of a service's picture holds. */
export interface ServiceOrderInput {
  readonly sent: ServiceInput & { readonly content: SentContent };
  readonly digests: PictureDigests;
}

/** What orders of a service have as their maker's name. */
export function serviceMakerName(service: Pick<ServiceConfig, 'name'>): string {
  return `service:${service.name}`;
}

/** An image service as whoever makes a card. */
export function serviceMaker(strapi: Core.Strapi, service: ServiceConfig): OutsideMaker {
  const { label, price, currency, concurrency, monthlyLimit, timeoutMs, hosts } = service;
  const spec = specOf(service);
  const { net } = getService(strapi, 'config');
  const doors = openDoors(spec, { private: net.private, answerHosts: hosts });

  const make = async (
    order: ClaimedOrder,
    { signal, receipt, accepted }: MakeOptions,
  ): Promise<Uint8Array> => {
    const { sent, digests } = order.input as ServiceOrderInput;
    if (orderKeyOf(service, sent, digests) !== order.key) {
      throw new ServiceFailure(
        'unusable',
        'Its configuration has changed since the picture was asked for.',
        null,
        'no',
      );
    }
    const input: ServiceInput = {
      ...sent,
      content: { ...(await withSignedPictures(strapi, sent.content)) },
    };
    const limits = { maxBytes: MOST_ANSWER_BYTES, timeoutMs };
    if (spec !== null) {
      return askService(spec, input, {
        ...limits,
        ...doors,
        signal,
        accepted,
        ...(receipt !== null && { receipt }),
      });
    }
    if (service.type !== 'custom') throw new Error(`The service "${service.name}" has no request.`);
    const { generate } = service;
    const fetch = doorFetch(doors.answers, { ...limits, signal });
    return within(timeoutMs, signal, (ending) =>
      generated(generate, input, { fetch, signal: ending, maxBytes: MOST_ANSWER_BYTES }),
    );
  };

  return {
    name: serviceMakerName(service),
    kind: 'service',
    label,
    price: price === null ? null : { amount: price, currency },
    concurrency,
    monthlyLimit,
    make,
    close: () => doors.close(),
  };
}

/** The addresses of pictures in a private bucket, as they can be read just now. */
async function withSignedPictures(strapi: Core.Strapi, content: SentContent): Promise<SentContent> {
  const { pictures = {}, ...rest } = content;
  const signed = async (picture: SentPicture | null): Promise<SentPicture | null> => {
    if (picture === null || picture.fileId === null) return picture;
    const url = await signedUrl(strapi, picture.fileId);
    if (url === null) return picture;
    return { ...picture, url: absoluteUrl(url, getService(strapi, 'site').baseUrl()) };
  };
  const named = await Promise.all(
    Object.entries(pictures).map(async ([name, all]) => {
      const each = await Promise.all(all.map(signed));
      return [name, each.filter((one) => one !== null)] as const;
    }),
  );
  return {
    ...rest,
    picture: await signed(content.picture),
    logo: await signed(content.logo),
    ...(named.length > 0 && { pictures: Object.fromEntries(named) }),
  };
}

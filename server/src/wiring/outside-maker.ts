import type { Core } from '@strapi/strapi';

import type { OrderView } from '../contracts/api';
import type { Price } from '../contracts/template';
import { isPublicAddress } from '../net/check-address';
import { Door } from '../net/door';
import type { HostPattern } from '../net/hosts';
import type { Maker } from '../orders/maker';
import { getService } from '../service';

/** A maker of pictures with what people are told of it. */
export interface OutsideMaker extends Maker {
  readonly kind: OrderView['kind'];
  /** What editors read. */
  readonly label: string;
  /** Of one picture; null where the site does not say. */
  readonly price: Price | null;
  /** Lets go of connections. */
  close(): Promise<void>;
}

/** The ways out that a maker has. */
export interface MakerDoors {
  /** To the API itself, where credentials go. */
  readonly door: Door;
  /** To the addresses that its answers name. */
  readonly answers: Door;
  close(): Promise<void>;
}

/** The largest picture that is read of an answer, in bytes: base64 makes a third more of it. */
export const MOST_ANSWER_BYTES = 40_000_000;

/**
 * @param address of the API, without placeholders in its host
 * @param keyHosts further hosts of the API
 * @param answerHosts whom pictures may be fetched from; null for the open internet
 */
export function makerDoors(
  strapi: Core.Strapi,
  address: string,
  keyHosts: readonly HostPattern[] = [],
  answerHosts: readonly HostPattern[] | null = null,
): MakerDoors {
  const { private: own } = getService(strapi, 'config').net;
  const { host } = new URL(address);
  // A host of the own network is one by the words of the address that the operator wrote.
  const isPrivate = !isPublicAddress(address);
  const named = isPrivate ? [...own, host] : own;
  const door = new Door({ hosts: [host, ...keyHosts], private: named });
  const hosts = answerHosts === null ? null : [...answerHosts, host];
  const answers = new Door({ hosts, private: named });
  return {
    door,
    answers,
    async close() {
      await Promise.all([door.close(), answers.close()]);
    },
  };
}

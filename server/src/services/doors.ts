import { isPublicAddress } from '../net/check-address';
import { Door } from '../net/door';
import type { HostPattern } from '../net/hosts';
import { fillAddress } from './fill';
import type { ServiceSpec } from './spec';

/** The ways out to a service. */
export interface ServiceDoors {
  /** To the service itself, where credentials go. */
  readonly door: Door;
  /** To the addresses that its answers name, and that a function asks. */
  readonly answers: Door;
  /** Lets go of connections. */
  close(): Promise<void>;
}

export interface ServiceDoorsOptions {
  /**
   * Hosts that may stand in a private network, besides the service's own.
   * @default []
   */
  readonly private?: readonly HostPattern[];
  /**
   * Hosts that pictures may be fetched from, besides the service's own.
   * @default null: any of the open internet
   */
  readonly answerHosts?: readonly HostPattern[] | null;
}

/**
 * Opens the ways to a service. One that is configured in the own network may name pictures that stand beside
 * it; one of the internet may not.
 * @param spec null where a function makes the pictures, which knows no service
 */
export function openDoors(
  spec: ServiceSpec | null,
  { private: named = [], answerHosts = null }: ServiceDoorsOptions,
): ServiceDoors {
  const url = spec === null ? null : new URL(fillAddress(spec.url, {}));
  const own = url === null ? [] : [url.host];
  const nearby = url === null || isPublicAddress(url.href) ? named : [...named, ...own];
  const door = new Door({ hosts: [...own, ...(spec?.keyHosts ?? [])], private: nearby });
  const hosts = answerHosts === null ? null : [...answerHosts, ...own];
  const answers = new Door({ hosts, private: nearby });
  return {
    door,
    answers,
    close: async () => {
      await Promise.all([door.close(), answers.close()]);
    },
  };
}

import type { Core } from '@strapi/strapi';

import destroy from '../../server/src/destroy';
import { getService, type Services } from '../../server/src/service';
import { services } from '../../server/src/wiring';

/** A Strapi whose boot failed before its database was ready; it makes services on first use. */
function failedStrapi(): Core.Strapi {
  const made = new Map<string, unknown>();
  const fake = {
    contentTypes: {},
    config: { get: (_key: string, fallback?: unknown) => fallback },
    log: { warn: () => undefined, error: () => undefined },
    get db(): never {
      throw new Error('Metadata for "plugin::og-image.card" not found');
    },
    plugin: () => ({
      config: () => undefined,
      service: (name: keyof Services) => {
        if (!made.has(name)) made.set(name, services[name]({ strapi: fake as never }));
        return made.get(name);
      },
    }),
  };
  return fake as unknown as Core.Strapi;
}

it('shuts down a Strapi whose boot failed before the database was ready', async () => {
  const strapi = failedStrapi();
  expect(() => getService(strapi, 'queue')).toThrow();
  await expect(destroy({ strapi })).resolves.toBeUndefined();
});

it('stops what the boot came to, and that of this Strapi alone', async () => {
  const [strapi, other] = [failedStrapi(), failedStrapi()];
  const door = getService(strapi, 'mediaDoor');
  const otherDoor = getService(other, 'mediaDoor');
  const [close, otherClose] = [jest.spyOn(door, 'close'), jest.spyOn(otherDoor, 'close')];
  await destroy({ strapi });
  expect(close).toHaveBeenCalledTimes(1);
  expect(otherClose).not.toHaveBeenCalled();
  await destroy({ strapi: other });
});

import DataLoader from 'dataloader';

import type { EntryRef } from '../../server/src/expose/entry-ref';
import { loaderPerRequest, type ValueLoader } from '../../server/src/expose/loader';

const make = (): ValueLoader =>
  new DataLoader<EntryRef, null, string>((refs) => Promise.resolve(refs.map(() => null)));

it('keeps one loader for a request, and none of another one', () => {
  const [first, second] = [{}, {}];
  let current: object | undefined = first;
  const loader = loaderPerRequest(() => current, make);
  const ofFirst = loader();
  expect(loader()).toBe(ofFirst);
  current = second;
  expect(loader()).not.toBe(ofFirst);
});

it('makes a new one each time outside of requests, so that nothing grows old', () => {
  const loader = loaderPerRequest(() => undefined, make);
  expect(loader()).not.toBe(loader());
});

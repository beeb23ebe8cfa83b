import { DownHosts } from '../../server/src/net/down-hosts';

const COVER = 'https://cdn.example.com/a.png';

let now = 0;
let hosts = new DownHosts();

beforeEach(() => {
  now = 0;
  hosts = new DownHosts(() => now);
});

it('leaves a host that does not answer alone for a minute, whichever picture is asked for', () => {
  hosts.failed(COVER, { silent: true });
  expect(hosts.rests('https://cdn.example.com/b.png')).toBe(true);
  expect(hosts.isGivenUp(COVER)).toBe(true);
  now = 59_999;
  expect(hosts.rests(COVER)).toBe(true);
  now = 60_000;
  expect(hosts.rests(COVER)).toBe(false);
});

it('gives a host that refuses another chance after a second', () => {
  hosts.failed(COVER, { silent: false });
  expect(hosts.rests(COVER)).toBe(true);
  expect(hosts.isGivenUp(COVER)).toBe(false);
  now = 1_000;
  expect(hosts.rests(COVER)).toBe(false);
  hosts.failed(COVER, { silent: false });
  expect(hosts.isGivenUp(COVER)).toBe(true);
  now = 60_999;
  expect(hosts.rests(COVER)).toBe(true);
});

it('forgets the trouble once the host has answered', () => {
  hosts.failed(COVER, { silent: true });
  hosts.answered(COVER);
  expect(hosts.rests(COVER)).toBe(false);
  hosts.failed(COVER, { silent: false });
  expect(hosts.isGivenUp(COVER)).toBe(false);
});

it.each(['https://cdn.example.com:8443/a.png', 'https://example.com/a.png'])(
  'holds nothing against %s',
  (other) => {
    hosts.failed(COVER, { silent: true });
    expect(hosts.rests(other)).toBe(false);
    expect(hosts.isGivenUp(other)).toBe(false);
  },
);

import ipaddr from 'ipaddr.js';

/**
 * Whom an IP address belongs to: the open internet, a private network (this machine among them), or
 * nobody that we may ever ask.
 */
export type AddressKind = 'public' | 'private' | 'forbidden';

/** What a private network numbers its machines from, as ipaddr.js calls it. */
const PRIVATE: readonly string[] = ['loopback', 'private', 'carrierGradeNat', 'uniqueLocal'];

/** IPv6 addresses of the open internet, of which all others are kept back for something. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** Under which a network without IPv4 translates the addresses of hosts that have nothing else. */
const TRANSLATED = ipaddr.parseCIDR('64:ff9b::/96');

/**
 * Where clouds hand out the credentials of a machine, outside of the link-local range: AWS over IPv6,
 * Alibaba, Oracle, Azure.
 */
const METADATA: readonly string[] = [
  'fd00:ec2::254',
  '100.100.100.200',
  '192.0.0.192',
  '168.63.129.16',
];

/**
 * Whom an IP address belongs to.
 * @param text as a resolver or a URL writes it; what is no IP address is forbidden
 */
export function kindOfAddress(text: string): AddressKind {
  // A zone names an interface of this machine.
  if (text.includes('%') || !ipaddr.isValid(text)) return 'forbidden';
  const address = unwrap(ipaddr.parse(text));
  if (METADATA.some((one) => isSame(address, ipaddr.parse(one)))) return 'forbidden';
  const range = address.range();
  if (PRIVATE.includes(range)) return 'private';
  if (range !== 'unicast') return 'forbidden';
  return address.kind() === 'ipv4' || address.match(GLOBAL_UNICAST) ? 'public' : 'forbidden';
}

/**
 * An IPv4 address in an IPv6 one is judged as what it is: a mapped one (`::ffff:10.0.0.1`), and one
 * that a network without IPv4 translates (`64:ff9b::a00:1`), under which it reaches all of the
 * internet's IPv4 hosts. 6to4 and Teredo, which nobody needs any more, are forbidden by their ranges.
 */
function unwrap(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!isIPv6(address)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  if (!address.match(TRANSLATED)) return address;
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}

function isIPv6(address: ipaddr.IPv4 | ipaddr.IPv6): address is ipaddr.IPv6 {
  return address.kind() === 'ipv6';
}

function isSame(one: ipaddr.IPv4 | ipaddr.IPv6, other: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return one.kind() === other.kind() && one.toString() === other.toString();
}

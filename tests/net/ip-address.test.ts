import { kindOfAddress } from '../../server/src/net/ip-address';

it.each([
  ['of a host', '8.8.8.8'],
  ['beside a private block', '172.32.0.1'],
  ['of IPv6', '2606:4700::1111'],
  ['translated from IPv4', '64:ff9b::808:808'],
  ['mapped from IPv4', '::ffff:8.8.8.8'],
])('an address %s is public: %s', (_name, address) => {
  expect(kindOfAddress(address)).toBe('public');
});

it.each([
  ['loopback', '127.0.0.1'],
  ['the whole loopback block', '127.255.255.254'],
  ['private, class A', '10.1.2.3'],
  ['private, class B', '172.31.255.255'],
  ['private, class C', '192.168.0.1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['IPv6 loopback', '::1'],
  ['unique local', 'fd12:3456::1'],
  ['mapped', '::ffff:127.0.0.1'],
  ['mapped, in hex', '::ffff:7f00:1'],
  ['IPv4-compatible', '::127.0.0.1'],
  ['translated', '64:ff9b::a00:1'],
  ['as one number', '2130706433'],
  ['in hex', '0x7f000001'],
  ['short', '127.1'],
])('%s is private: %s', (_name, address) => expect(kindOfAddress(address)).toBe('private'));

it.each([
  ['unspecified', '0.0.0.0'],
  ['this network', '0.1.2.3'],
  ['link-local, the metadata of clouds', '169.254.169.254'],
  ['the same, mapped', '::ffff:169.254.169.254'],
  ['the same, translated', '64:ff9b::a9fe:a9fe'],
  ['metadata of AWS over IPv6', 'fd00:ec2::254'],
  ['metadata of Alibaba', '100.100.100.200'],
  ['metadata of Oracle', '192.0.0.192'],
  ['the wire server of Azure', '168.63.129.16'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['of documentation', '192.0.2.1'],
  ['of benchmarks', '198.18.0.1'],
  ['IPv6 unspecified', '::'],
  ['IPv6 link-local', 'fe80::1'],
  ['with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['IPv6 multicast', 'ff02::1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['NAT64 of a network of its own', '64:ff9b:1::a00:1'],
  ['an IPv4 translation', '::ffff:0:127.0.0.1'],
  ['IPv6 of documentation', '2001:db8::1'],
  ['discard', '100::1'],
  ['outside of what is given out', '4000::1'],
  ['no address', 'example.com'],
  ['nothing', ''],
])('%s is forbidden: %s', (_name, address) => expect(kindOfAddress(address)).toBe('forbidden'));

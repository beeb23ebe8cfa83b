import { faultOfLength, faultText } from '../../server/src/common/pattern-fault';

it('finds a pattern that is empty or too long', () => {
  expect(faultOfLength(' \n', 10)).toEqual({ kind: 'empty' });
  expect(faultOfLength('12345678901', 10)).toEqual({ kind: 'long', most: 10 });
  expect(faultOfLength('1234567890', 10)).toBeNull();
});

it('says what is wrong, and what there is instead', () => {
  const known = ['title', 'label'];
  expect(faultText({ kind: 'empty' })).toBe('is empty');
  expect(faultText({ kind: 'long', most: 10 })).toBe('is longer than 10 characters');
  expect(faultText({ kind: 'placeholder', name: 'autor', known })).toBe(
    'has the placeholder "{autor}"; there are {title}, {label}',
  );
  expect(faultText({ kind: 'format', name: 'shout', known: ['cut', 'upper'] })).toBe(
    'has "|shout" in a placeholder; there are |cut, |upper',
  );
});

import stringify from 'safe-stable-stringify';

/** Whether two settings are the same once they are sent: their keys in any order, without what is undefined. */
export function isSame<Value>(one: Value, other: Value): boolean {
  return stringify(one) === stringify(other);
}

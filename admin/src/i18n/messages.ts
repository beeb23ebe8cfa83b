import en from '../translations/en.json';
import { PLUGIN_ID } from '../constants';

/** Every sentence the admin shows. English is the source and the fallback. */
export type MessageKey = keyof typeof en;

/** A whole translation: a missing key does not compile. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** A message as react-intl wants it. */
export function message(key: MessageKey): { id: string; defaultMessage: string } {
  return { id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] };
}

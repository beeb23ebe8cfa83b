import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';

import { message, type MessageKey } from './messages';

export type Text = (key: MessageKey, values?: Record<string, PrimitiveType>) => string;

/** The sentences of the admin in the user's language. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage(message(key), values), [intl]);
}

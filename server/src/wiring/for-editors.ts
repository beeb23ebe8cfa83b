import type { CardError } from '../contracts/card';

/**
 * An error as every editor may read it. Which paths of the mapping are wrong says something only to
 * those who may change the content type: they are told beside the field.
 */
export function forEditors({ code, values, message }: CardError): CardError {
  if (code !== 'OG_MAPPING_INVALID') return { code, values, message };
  return {
    code,
    values: {},
    message: 'The options of this field have to be put right in the Content-Type Builder first.',
  };
}

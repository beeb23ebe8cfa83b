import type { PastCause } from '../../../server/src/contracts/api';
import type { MessageKey } from '../i18n/messages';

/** A sentence, and what stands in its gaps. */
export interface Sentence {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
}

/** Messages of what somebody does: without a name, with one, and through an API. */
interface Deed {
  readonly plain: MessageKey;
  readonly by: MessageKey;
  readonly api: MessageKey;
}

const PUBLISHED: Deed = {
  plain: 'history.published',
  by: 'history.publishedBy',
  api: 'history.publishedApi',
};
const SAVED: Deed = { plain: 'history.saved', by: 'history.savedBy', api: 'history.savedApi' };
const REGENERATED: Deed = {
  plain: 'history.regenerated',
  by: 'history.regeneratedBy',
  api: 'history.regenerated',
};
const RUN: Deed = { plain: 'history.run', by: 'history.runBy', api: 'history.run' };
const PINNED: Deed = { plain: 'history.pinned', by: 'history.pinnedBy', api: 'history.pinned' };

/**
 * Says why a picture was drawn.
 * @param cause null where that is not known
 * @param hasDraftAndPublish whether entries of the type are published; else they are only saved
 */
export function sentenceOf(cause: PastCause | null, hasDraftAndPublish: boolean): Sentence {
  if (cause === null) return { key: 'history.drawn' };
  switch (cause.kind) {
    case 'publish':
      return deed(hasDraftAndPublish ? PUBLISHED : SAVED, cause);
    case 'regenerate':
      return deed(REGENERATED, cause);
    case 'run':
      return deed(RUN, cause);
    case 'pin':
      return deed(PINNED, cause);
    case 'source':
      return source(cause);
    case 'appearance':
      return { key: 'history.appearance' };
    case 'lost':
      return { key: 'history.lost' };
    case 'missing':
      return { key: 'history.missing' };
    case 'recheck':
      return { key: 'history.recheck' };
    case 'order':
      return { key: 'history.order' };
  }
}

function deed({ plain, by, api }: Deed, { origin, who }: PastCause): Sentence {
  if (who !== null) return { key: by, values: { name: who } };
  return { key: origin === 'api' ? api : plain };
}

function source({ what }: PastCause): Sentence {
  if (what === null || what.type === null) return { key: 'history.source' };
  const { type, name } = what;
  if (name === null) return { key: 'history.sourceType', values: { type } };
  return { key: 'history.sourceNamed', values: { type, name } };
}

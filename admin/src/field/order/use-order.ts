import { useCallback, useEffect, useRef, useState } from 'react';

import type { OrderView } from '../../../../server/src/contracts/api';
import type { Choices } from '../../../../server/src/contracts/choices';
import type { OgImageApi } from '../../api/client';
import type { PreviewAsk } from '../live-preview';
import type { DrawnPreview } from '../use-preview';
import { nextOrderDelay } from './order-polling';
import { isUnderway } from './order-state';

/** A picture that the card has made elsewhere, and how it is asked for. */
export interface Ordering {
  /** Null where the card needs none, or that is not known yet. */
  readonly order: OrderView | null;
  /** Whether it is being asked for right now. */
  readonly asking: boolean;
  /** Why asking failed, or null. */
  readonly failure: { readonly cause: unknown } | null;
  /**
   * Has it made, which may cost money.
   * @param choices - where they are other ones than the form's by now
   */
  readonly ask: (choices?: Choices) => void;
}

/** What asking led to, for as long as the preview knows nothing newer. */
interface Outcome {
  readonly picture: DrawnPreview['picture'];
  readonly order: OrderView | null;
}

/**
 * Follows the picture that the preview's card has made elsewhere: the preview is drawn again and again
 * while it is under way, and shows it once it is there.
 */
export function useOrder(api: OgImageApi, ask: PreviewAsk | null, preview: DrawnPreview): Ordering {
  const { picture, drawing, renew } = preview;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [failed, setFailed] = useState<{ key: string | undefined; cause: unknown } | null>(null);
  const [asking, setAsking] = useState(false);
  const latest = useRef({ ask, picture });
  const polls = useRef(0);
  useEffect(() => {
    latest.current = { ask, picture };
  });

  const order = outcome?.picture === picture ? outcome.order : (picture?.order ?? null);
  const underway = isUnderway(order);

  useEffect(() => {
    if (!underway) polls.current = 0;
    if (!underway || drawing) return undefined;
    const timer = setTimeout(() => {
      polls.current += 1;
      renew();
    }, nextOrderDelay(polls.current));
    return () => clearTimeout(timer);
  }, [underway, drawing, picture, renew]);

  const send = useCallback(
    async (choices?: Choices) => {
      const { ask: form } = latest.current;
      if (form === null) return;
      const { request } = form;
      setAsking(true);
      setFailed(null);
      try {
        const answer = await api.order(choices === undefined ? request : { ...request, choices });
        setOutcome({ picture: latest.current.picture, order: answer });
        polls.current = 0;
        renew();
      } catch (cause) {
        setFailed({ key: latest.current.ask?.key, cause });
      } finally {
        setAsking(false);
      }
    },
    [api, renew],
  );

  return {
    order,
    asking,
    failure: failed !== null && failed.key === ask?.key ? failed : null,
    ask: useCallback((choices) => void send(choices), [send]),
  };
}

import { useEffect, useState } from 'react';

import { useOgImageApi, type OgImageApi } from '../api/client';
import type { BuilderInfo } from './judge';

/** One request for all inputs that are on the screen together; asked anew once all are gone. */
let shared: { readonly info: Promise<BuilderInfo>; users: number } | null = null;

/** What the options may name, or null until it is known; where it cannot be had, it stays null. */
export function useBuilderInfo(): BuilderInfo | null {
  const api = useOgImageApi();
  const [info, setInfo] = useState<BuilderInfo | null>(null);

  useEffect(() => {
    let gone = false;
    const { answer, leave } = join(api);
    answer.then(
      (found) => !gone && setInfo(found),
      // The form works without: what it cannot check, Strapi checks when it starts.
      () => !gone && setInfo(null),
    );
    return () => {
      gone = true;
      leave();
    };
  }, [api]);

  return info;
}

function join(api: OgImageApi): { answer: Promise<BuilderInfo>; leave: () => void } {
  const request = (shared ??= { info: api.builder(), users: 0 });
  request.users += 1;
  return {
    answer: request.info,
    leave: () => {
      request.users -= 1;
      if (request.users === 0 && shared === request) shared = null;
    },
  };
}

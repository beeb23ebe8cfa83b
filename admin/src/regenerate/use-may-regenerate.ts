import { useRBAC } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../constants';

/**
 * Whether the user may have cards drawn. A page asks it inside of its protection, which waits for the user's
 * permissions: Strapi answers whoever asks before they are there with no, and does not ask again. The homepage
 * shows a widget only once they are there.
 */
export function useMayRegenerate(): boolean {
  const { allowedActions } = useRBAC(PERMISSIONS);
  return allowedActions['canRegenerate'] === true;
}

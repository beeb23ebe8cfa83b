import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';

import { fieldsIn } from '../../../server/src/contracts/field';

const ListedMakers = lazy(() => import('./ListedMakers'));

/** What stands above the lists of content types that have cards. */
export function MakersSign() {
  const { contentType } = useContentManagerContext();
  if (contentType === undefined || fieldsIn(contentType).length === 0) return null;
  return (
    <Suspense>
      <ListedMakers />
    </Suspense>
  );
}

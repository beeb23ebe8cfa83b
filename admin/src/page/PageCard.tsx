import { Box, IconButton, Popover } from '@strapi/design-system';
import { Image } from '@strapi/icons';
import {
  unstable_useContentManagerContext as useContentManagerContext,
  useRBAC,
} from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';

import { fieldsIn } from '../../../server/src/contracts/field';
import { PERMISSIONS } from '../constants';

import { useText } from '../i18n/use-text';

const LiveCard = lazy(() => import('./LiveCard'));

/** A button on Strapi's Preview page that shows the card beside the page. */
export function PageCard() {
  const text = useText();
  const { allowedActions } = useRBAC(PERMISSIONS);
  const { contentType } = useContentManagerContext();
  const [field] = contentType === undefined ? [] : fieldsIn(contentType);
  if (field === undefined || allowedActions['canRead'] !== true) return null;
  return (
    <Popover.Root>
      <Popover.Trigger>
        <IconButton label={text('field.label')}>
          <Image />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content align="end" sideOffset={8}>
        <Box padding={4} width="min(42rem, 90vw)">
          <Suspense>
            <LiveCard field={field} />
          </Suspense>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}

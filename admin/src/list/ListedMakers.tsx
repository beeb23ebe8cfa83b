import { Box, Button, Popover } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import { useOgImageApi } from '../api/client';
import { MakersNotice } from '../field/makers/MakersNotice';
import { useStoppedMakers } from '../field/makers/use-stopped-makers';
import { useText } from '../i18n/use-text';

/** A sign above the list that somebody who makes pictures is stopped; it opens on why. */
export default function ListedMakers() {
  const text = useText();
  const stopped = useStoppedMakers(useOgImageApi());
  if (stopped.makers.length === 0) return null;
  const names = stopped.makers.map(({ label }) => label).join(', ');
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button variant="danger-light" size="S" startIcon={<WarningCircle />}>
          {text('maker.list', { names })}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end">
        <Box padding={4} maxWidth="40rem">
          <MakersNotice {...stopped} />
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}

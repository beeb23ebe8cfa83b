import { Button, Flex, LinkButton } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';

import type { StaleCards } from '../../../server/src/contracts/settings';
import { Notice } from '../field/Notice';
import { usePageText } from '../i18n/use-page-text';
import { useMayRegenerate } from '../regenerate/use-may-regenerate';
import { RunDialog } from '../runs/RunDialog';

/** Says that settings are saved, and what becomes of the cards; a run sees to them at once. */
export function Saved({ stale }: { readonly stale: readonly StaleCards[] }) {
  const text = usePageText();
  const mayRegenerate = useMayRegenerate();
  const [isAsking, setAsking] = useState(false);
  const count = stale.reduce((sum, each) => sum + each.count, 0);
  return (
    <div role="status">
      <Notice
        action={
          count > 0 && (
            <Flex gap={2} wrap="wrap">
              <LinkButton size="S" variant="tertiary" tag={Link} to="/settings/og-image/overview">
                {text('brand.watch')}
              </LinkButton>
              {mayRegenerate && (
                <Button size="S" variant="secondary" onClick={() => setAsking(true)}>
                  {text('run.open')}
                </Button>
              )}
            </Flex>
          )
        }
      >
        {text('brand.saved', { count })}
      </Notice>
      {isAsking && <RunDialog filter={{ state: 'stale' }} onClose={() => setAsking(false)} />}
    </div>
  );
}

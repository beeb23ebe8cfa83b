import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import type { StaleCards } from '../../../../server/src/contracts/settings';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';

/** Says that settings are saved, and what becomes of the cards. */
export function Saved({ stale }: { readonly stale: readonly StaleCards[] }) {
  const text = usePageText();
  const count = stale.reduce((sum, each) => sum + each.count, 0);
  return (
    <div role="status">
      <Notice
        action={
          count > 0 && (
            <LinkButton size="S" variant="tertiary" tag={Link} to="/settings/og-image/overview">
              {text('brand.watch')}
            </LinkButton>
          )
        }
      >
        {text('brand.saved', { count })}
      </Notice>
    </div>
  );
}

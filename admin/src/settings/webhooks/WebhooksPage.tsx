import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useCallback, useState } from 'react';
import { Link } from 'react-router-dom';

import type { WebhookSecretAnswer } from '../../../../server/src/contracts/webhooks';
import { usePolled } from '../../api/use-polled';
import { useWebhooksApi } from '../../api/webhooks';
import { WEBHOOKS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { LoadFailed } from '../LoadFailed';
import { SettingsPage, SettingsTexts } from '../SettingsPage';
import { AddWebhook } from './AddWebhook';
import { Secret } from './Secret';
import { Webhook } from './Webhook';

const EVERY_MS = 5_000;

/** Settings > Social cards > Telling others: who is called when cards change, and what they answered. */
export default function WebhooksPage() {
  return (
    <SettingsTexts>
      <Webhooks />
    </SettingsTexts>
  );
}

function Webhooks() {
  const text = usePageText();
  const api = useWebhooksApi();
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<WebhookSecretAnswer['data'] | null>(null);
  const webhooks = usePolled(
    useCallback((signal) => api.list(signal), [api]),
    () => EVERY_MS,
  );

  return (
    <SettingsPage
      title="webhooks.title"
      subtitle="webhooks.subtitle"
      permissions={WEBHOOKS_PERMISSIONS}
      actions={
        <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
          {text('webhooks.add')}
        </Button>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        {secret !== null && <Secret secret={secret} onClose={() => setSecret(null)} />}
        {webhooks.status === 'failed' && (
          <LoadFailed cause={webhooks.cause} onRetry={webhooks.refresh} />
        )}
        {webhooks.status === 'ready' && webhooks.data.data.length === 0 && (
          <Notice>{text('webhooks.none')}</Notice>
        )}
        {webhooks.status === 'ready' &&
          webhooks.data.data.map((webhook) => (
            <Webhook
              key={webhook.id}
              webhook={webhook}
              onSecret={setSecret}
              onChange={webhooks.refresh}
            />
          ))}
        <Flex gap={4} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {text('webhooks.strapis')}
          </Typography>
          <LinkButton size="S" variant="tertiary" tag={Link} to="/settings/webhooks">
            {text('webhooks.openStrapis')}
          </LinkButton>
        </Flex>
      </Flex>
      {isAdding && webhooks.status === 'ready' && (
        <AddWebhook
          events={webhooks.data.meta.events}
          onAdded={(added) => {
            setSecret(added);
            webhooks.refresh();
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </SettingsPage>
  );
}

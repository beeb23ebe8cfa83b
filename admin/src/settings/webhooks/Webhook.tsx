import { Button, Dialog, Flex, Status, Typography } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { Key, Trash } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { WebhookSecretAnswer, WebhookView } from '../../../../server/src/contracts/webhooks';
import { useAttempt } from '../../api/use-attempt';
import { useWebhooksApi } from '../../api/webhooks';
import { usePageText } from '../../i18n/use-page-text';
import { Panel } from '../Panel';
import { Deliveries } from './Deliveries';
import { useEventText } from './use-event-text';

export interface WebhookProps {
  readonly webhook: WebhookView;
  readonly onSecret: (secret: WebhookSecretAnswer['data']) => void;
  readonly onChange: () => void;
}

type Asked = 'rotate' | 'remove';

/** A webhook: what it asks for, how its last calls went, and what can be done with it. */
export function Webhook({ webhook, onSecret, onChange }: WebhookProps) {
  const text = usePageText();
  const eventText = useEventText();
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const api = useWebhooksApi();
  const { busy, attempt } = useAttempt<Asked | 'test'>();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, name, url, events, isEnabled, isSigned, deliveries } = webhook;

  const test = () =>
    attempt('test', async () => {
      const { isOk, status, text: said } = await api.test(id);
      toggleNotification({
        type: isOk ? 'success' : 'warning',
        message:
          status === null
            ? text('webhooks.noAnswer', { reason: said })
            : text('webhooks.answered', { status }),
      });
      onChange();
    });
  const confirm = async () => {
    await attempt(asked ?? 'remove', async () => {
      if (asked === 'rotate') onSecret(await api.rotate(id));
      else await api.remove(id);
      onChange();
    });
    setAsked(null);
  };

  const list = intl.formatList(events.map(eventText), { type: 'conjunction' });
  return (
    <Panel
      title={name}
      action={
        <Flex gap={2} wrap="wrap">
          <Button
            size="S"
            variant="secondary"
            loading={busy === 'test'}
            onClick={() => void test()}
          >
            {text('webhooks.test')}
          </Button>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Key />}
            onClick={() => setAsked('rotate')}
          >
            {text('webhooks.rotate')}
          </Button>
          <Button
            size="S"
            variant="danger-light"
            startIcon={<Trash />}
            onClick={() => setAsked('remove')}
          >
            {text('webhooks.remove')}
          </Button>
        </Flex>
      }
    >
      <Flex direction="column" alignItems="flex-start" gap={2} paddingBottom={4}>
        <Flex gap={2} wrap="wrap">
          <Status variant={isEnabled ? 'success' : 'secondary'} size="XS">
            <Typography variant="pi" fontWeight="bold">
              {text(isEnabled ? 'webhooks.on' : 'webhooks.off')}
            </Typography>
          </Status>
          <Status variant={isSigned ? 'success' : 'alternative'} size="XS">
            <Typography variant="pi" fontWeight="bold">
              {text(isSigned ? 'webhooks.signed' : 'webhooks.unsigned')}
            </Typography>
          </Status>
        </Flex>
        <Typography dir="ltr" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {text('webhooks.tells', { events: list })}
        </Typography>
      </Flex>
      <Deliveries deliveries={deliveries} />
      <Dialog.Root open={asked !== null} onOpenChange={(isOpen) => !isOpen && setAsked(null)}>
        <ConfirmDialog
          onConfirm={confirm}
          variant={asked === 'remove' ? 'danger-light' : 'default'}
        >
          {text(asked === 'rotate' ? 'webhooks.rotateSure' : 'webhooks.removeSure', { name })}
        </ConfirmDialog>
      </Dialog.Root>
    </Panel>
  );
}

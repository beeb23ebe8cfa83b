import { Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { WebhookSecretAnswer } from '../../../../server/src/contracts/webhooks';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';

export interface SecretProps {
  readonly secret: WebhookSecretAnswer['data'];
  readonly onClose: () => void;
}

/** A new secret, which nobody is shown a second time. */
export function Secret({ secret: { secret, oldUntil }, onClose }: SecretProps) {
  const text = usePageText();
  const intl = useIntl();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();

  const copySecret = async () => {
    const isCopied = await copy(secret);
    toggleNotification({
      type: isCopied ? 'success' : 'warning',
      message: text(isCopied ? 'secret.copied' : 'secret.notCopied'),
    });
  };
  const until =
    oldUntil === null
      ? null
      : intl.formatDate(oldUntil, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status">
      <Notice
        tone="warning"
        title={text('secret.title')}
        action={
          <Flex gap={2}>
            <Button
              size="S"
              variant="secondary"
              startIcon={<Duplicate />}
              onClick={() => void copySecret()}
            >
              {text('secret.copy')}
            </Button>
            <Button size="S" variant="tertiary" onClick={onClose}>
              {text('secret.done')}
            </Button>
          </Flex>
        }
      >
        {text('secret.once')} {until !== null && text('secret.oldUntil', { time: until })}
      </Notice>
      <Typography tag="p" dir="ltr">
        <Code>{secret}</Code>
      </Typography>
    </Flex>
  );
}

const Code = styled.code`
  overflow-wrap: anywhere;
  padding: 0.4rem 0.8rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
  font-family: monospace;
  user-select: all;
`;

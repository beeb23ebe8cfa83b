import { Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';

import type { WebhookSecretAnswer } from '../../../../server/src/contracts/webhooks';
import { useProblemText } from '../../api/use-problem-text';
import { useWebhooksApi } from '../../api/webhooks';
import { usePageText } from '../../i18n/use-page-text';
import { useEventText } from './use-event-text';

export interface AddWebhookProps {
  /** What can be asked for. */
  readonly events: readonly string[];
  readonly onAdded: (secret: WebhookSecretAnswer['data']) => void;
  readonly onClose: () => void;
}

/** The dialog that adds a webhook. */
export function AddWebhook({ events, onAdded, onClose }: AddWebhookProps) {
  const text = usePageText();
  const eventText = useEventText();
  const problemText = useProblemText();
  const api = useWebhooksApi();
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<readonly string[]>(events);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const given = name.trim() === '' ? {} : { name: name.trim() };
      onAdded(await api.add({ url: url.trim(), events: asked, ...given }));
      onClose();
    } catch (cause) {
      setProblem(problemText(cause));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void add(event)}>
          <Modal.Header>
            <Modal.Title>{text('webhooks.add')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Field.Root
                required
                hint={text('webhooks.urlHint')}
                {...(problem !== null && { error: problem })}
              >
                <Field.Label>{text('webhooks.url')}</Field.Label>
                <TextInput
                  type="url"
                  dir="ltr"
                  placeholder="https://example.com/hooks/cards"
                  value={url}
                  onChange={(event) => setUrl(event.currentTarget.value)}
                />
                <Field.Error />
                <Field.Hint />
              </Field.Root>
              <Field.Root hint={text('webhooks.nameHint')}>
                <Field.Label>{text('webhooks.name')}</Field.Label>
                <TextInput
                  value={name}
                  maxLength={100}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <Field.Hint />
              </Field.Root>
              <Flex
                direction="column"
                alignItems="flex-start"
                gap={2}
                role="group"
                aria-label={text('webhooks.events')}
              >
                <Typography variant="pi" fontWeight="bold">
                  {text('webhooks.events')}
                </Typography>
                {events.map((event) => (
                  <Checkbox
                    key={event}
                    checked={asked.includes(event)}
                    onCheckedChange={(isChecked) =>
                      setAsked(
                        isChecked === true
                          ? [...asked, event]
                          : asked.filter((each) => each !== event),
                      )
                    }
                  >
                    {eventText(event)}
                  </Checkbox>
                ))}
              </Flex>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {text('run.dismiss')}
            </Button>
            <Button
              type="submit"
              loading={isBusy}
              disabled={url.trim() === '' || asked.length === 0}
            >
              {text('webhooks.addNow')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

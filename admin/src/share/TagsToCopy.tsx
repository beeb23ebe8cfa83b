import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import { styled } from 'styled-components';

import { useText } from '../i18n/use-text';
import { WRITERS, writeTags, type TaggedCard, type Writer } from './tags';

const NAMES = Object.keys(WRITERS) as Writer[];

/** The tags of a card, ready to paste into a page. */
export function TagsToCopy({ card }: { readonly card: TaggedCard }) {
  const text = useText();
  const id = useId();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const [writer, setWriter] = useState<Writer>('HTML');
  const tags = writeTags(writer, card);

  const copyTags = async () => {
    const copied = await copy(tags);
    toggleNotification({
      type: copied ? 'success' : 'warning',
      message: text(copied ? 'share.copied' : 'share.notCopied'),
    });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} alignItems="flex-end">
        <Grow>
          <Field.Root id={id}>
            <Field.Label>{text('share.tags')}</Field.Label>
            <SingleSelect value={writer} onChange={(name) => setWriter(name as Writer)}>
              {NAMES.map((name) => (
                <SingleSelectOption key={name} value={name}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Grow>
        <Button
          variant="tertiary"
          size="L"
          startIcon={<Duplicate />}
          onClick={() => void copyTags()}
        >
          {text('share.copy')}
        </Button>
      </Flex>
      <Code tabIndex={0} dir="ltr" aria-label={text('share.tags')}>
        {tags}
      </Code>
    </Flex>
  );
}

const Grow = styled.div`
  flex: 1;
`;

const Code = styled.pre`
  overflow: auto;
  max-block-size: 20rem;
  padding: 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: ui-monospace, monospace;
  font-size: 1.2rem;
  line-height: 1.5;
`;

import { Button, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';

import type { OgImageApi } from '../api/client';
import { useProblemText } from '../api/use-problem-text';
import { Notice } from '../field/Notice';
import { Sections } from '../field/Sections';
import type { Entry } from '../field/use-entry';
import type { StandingCard } from '../field/use-standing-card';
import { useText } from '../i18n/use-text';
import { PastPicture } from './PastPicture';
import { useHistory } from './use-history';

export interface HistorySectionProps {
  readonly api: OgImageApi;
  readonly entry: Entry;
  readonly standing: StandingCard;
  /** What the form pins, saved or not. */
  readonly pin: string | undefined;
  readonly onPin: (pin: string | undefined) => void;
  readonly disabled: boolean;
}

/** Why the card changed: its last pictures, any of which can be used again. */
export function HistorySection(props: HistorySectionProps) {
  const text = useText();
  const [open, setOpen] = useState('');
  return (
    <Sections
      open={open}
      onOpen={setOpen}
      sections={[
        {
          name: 'history',
          title: text('history.title'),
          line: text('history.line'),
          children: <Pictures {...props} open={open !== ''} />,
        },
      ]}
    />
  );
}

function Pictures(props: HistorySectionProps & { readonly open: boolean }) {
  const { api, entry, standing, pin, onPin, disabled, open } = props;
  const text = useText();
  const problemText = useProblemText();
  const { uid, documentId, locale, hasDraftAndPublish } = entry;
  const query = documentId === undefined ? null : { uid, documentId, locale };
  const { card } = standing;
  const { history, retry } = useHistory(api, query, card?.fingerprint ?? null, open);

  // What the card was before it was unpublished tells nothing of one that is to come.
  if (query === null || card === null) return <Quiet>{text(before(entry))}</Quiet>;
  if (history.status === 'loading') return <Loader small>{text('history.loading')}</Loader>;
  if (history.status === 'failed') {
    return (
      <Notice
        tone="danger"
        action={
          <Button variant="tertiary" size="S" onClick={retry}>
            {text('preview.retry')}
          </Button>
        }
      >
        {problemText(history.cause)}
      </Notice>
    );
  }
  if (history.cards.length === 0) return <Quiet>{text('history.empty')}</Quiet>;
  // A card may come back to a picture: the newest line of it is the one in use.
  const inUse = history.cards.findIndex(({ fingerprint }) => fingerprint === card.fingerprint);
  return (
    <List>
      {history.cards.map((past, index) => (
        <PastPicture
          key={`${past.at} ${past.fingerprint}`}
          past={past}
          inUse={index === inUse}
          pinned={past.fingerprint === pin}
          hasDraftAndPublish={hasDraftAndPublish}
          onPin={onPin}
          disabled={disabled}
        />
      ))}
    </List>
  );
}

function before({ hasDraftAndPublish }: Entry) {
  return hasDraftAndPublish ? 'history.unpublished' : 'history.unsaved';
}

function Quiet({ children }: { readonly children: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      <bdi>{children}</bdi>
    </Typography>
  );
}

const List = styled.ol`
  display: grid;
  gap: 1.6rem;
`;

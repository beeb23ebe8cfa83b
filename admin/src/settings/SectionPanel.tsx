import { Button, Flex, Typography } from '@strapi/design-system';
import { useRef, type ReactNode } from 'react';
import { styled } from 'styled-components';

import { usePageText } from '../i18n/use-page-text';
import { Panel } from './Panel';

export interface SectionPanelProps {
  readonly title: string;
  /** Whether the config keeps it from being changed. */
  readonly isLocked: boolean;
  /** Whether it says something else than the config. */
  readonly isSet: boolean;
  readonly disabled: boolean;
  /** Takes up again what the config says. */
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** One section of the settings: what is on the page, and the way back to what the config says. */
export function SectionPanel(props: SectionPanelProps) {
  const { title, isLocked, isSet, disabled, onReset, children } = props;
  const text = usePageText();
  const place = useRef<HTMLDivElement>(null);
  const reset = () => {
    onReset();
    // The button goes.
    place.current?.focus();
  };
  return (
    <Place ref={place} tabIndex={-1} role="group" aria-label={title}>
      <Panel
        title={title}
        action={
          isSet && !isLocked ? (
            <Button
              variant="tertiary"
              size="S"
              disabled={disabled}
              onClick={reset}
              aria-label={`${title}: ${text('cards.reset')}`}
            >
              {text('cards.reset')}
            </Button>
          ) : (
            <Typography variant="pi" textColor="neutral600">
              {text(isLocked ? 'cards.locked' : 'brand.byConfig')}
            </Typography>
          )
        }
      >
        <Flex direction="column" alignItems="stretch" gap={5}>
          {children}
        </Flex>
      </Panel>
    </Place>
  );
}

const Place = styled.div`
  &:focus {
    outline: none;
  }
`;

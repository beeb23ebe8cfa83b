import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';

import { MOST_FALLBACKS } from '../../../../server/src/contracts/settings';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { newFallback, type FallbackDraft } from './fallback-draft';
import { FallbackRow, type FallbackPlaces } from './FallbackRow';
import type { Problems } from './use-problems';
import { useRows } from './use-rows';
import { withMoved } from '../with-moved';

export interface FallbackPanelProps {
  readonly list: readonly FallbackDraft[];
  readonly places: FallbackPlaces;
  readonly problems: Problems;
  readonly disabled: boolean;
  readonly onChange: (list: readonly FallbackDraft[]) => void;
}

/** What stands in where there is no card: a list, of which the first that fits is taken. */
export function FallbackPanel({ list, places, problems, disabled, onChange }: FallbackPanelProps) {
  const text = usePageText();
  const rows = useRows(list.length);
  const move = (from: number, to: number) => {
    rows.moved(from, to);
    onChange(withMoved(list, from, to));
  };
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        <bdi>{text('fallback.hint')}</bdi>
      </Typography>
      {list.length === 0 && <Notice>{text('fallback.none')}</Notice>}
      <List ref={rows.listRef}>
        {list.map((fallback, index) => (
          <FallbackRow
            key={rows.keys[index]}
            fallback={fallback}
            index={index}
            count={list.length}
            places={places}
            problems={problems}
            disabled={disabled}
            onChange={(changed) =>
              onChange(list.map((each, place) => (place === index ? changed : each)))
            }
            onMove={(to) => move(index, to)}
            onRemove={() => {
              rows.removed(index);
              onChange(list.filter((_each, place) => place !== index));
            }}
          />
        ))}
      </List>
      <Flex>
        <Button
          ref={rows.addRef}
          variant="tertiary"
          size="S"
          startIcon={<Plus />}
          disabled={disabled || list.length >= MOST_FALLBACKS}
          onClick={() => {
            rows.added();
            onChange([...list, newFallback(places.templates[0]?.name ?? '')]);
          }}
        >
          {text('fallback.add')}
        </Button>
      </Flex>
    </>
  );
}

const List = styled.ol`
  display: grid;
  gap: 1.6rem;

  &:empty {
    display: none;
  }
`;

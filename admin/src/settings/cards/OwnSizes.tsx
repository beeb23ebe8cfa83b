import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { FORMAT_NAME, FORMAT_SIDE } from '../../../../server/src/contracts/picture';
import { usePageText } from '../../i18n/use-page-text';
import { placeOf, type FormatsDraft, type SizeDraft } from './formats-draft';
import { SizeShape } from './SizeShape';
import { TextField } from './TextField';
import type { Problems } from './use-problems';
import { useRows } from './use-rows';

export interface OwnSizesProps {
  readonly formats: FormatsDraft;
  /** The longest side of all sizes on the page, in pixels. */
  readonly longest: number;
  readonly problems: Problems;
  readonly isFull: boolean;
  readonly disabled: boolean;
  readonly onChange: (own: readonly SizeDraft[]) => void;
}

/** Sizes of the site's own, by name. */
export function OwnSizes(props: OwnSizesProps) {
  const { formats, longest, problems, isFull, disabled, onChange } = props;
  const { own } = formats;
  const text = usePageText();
  const rows = useRows(own.length);
  const change = (index: number, part: Partial<SizeDraft>) =>
    onChange(own.map((size, place) => (place === index ? { ...size, ...part } : size)));
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={3}
      role="group"
      aria-label={text('sizes.own')}
    >
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {text('sizes.own')}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        <bdi>{text('sizes.ownHint', FORMAT_SIDE)}</bdi>
      </Typography>
      <List ref={rows.listRef}>
        {own.map((size, index) => {
          const { name, width, height } = size;
          const at = `formats.${placeOf(formats, index)}`;
          const side = {
            dir: 'ltr',
            maxLength: 4,
            isNumber: true,
            required: true,
            disabled,
          } as const;
          return (
            <Row key={rows.keys[index]} tabIndex={-1} aria-label={text('sizes.one', { name })}>
              <Stage>
                <SizeShape size={shapeOf(size, longest)} longest={longest} isDrawn />
              </Stage>
              <TextField
                label={text('design.name')}
                value={name}
                dir="ltr"
                maxLength={FORMAT_NAME.longest}
                required
                disabled={disabled}
                problem={problems.at(`${at}.name`) ?? problems.at(at)}
                onWrite={(written) => change(index, { name: written })}
              />
              <TextField
                {...side}
                label={text('sizes.width')}
                value={width}
                problem={problems.at(`${at}.width`)}
                onWrite={(written) => change(index, { width: written })}
              />
              <TextField
                {...side}
                label={text('sizes.height')}
                value={height}
                problem={problems.at(`${at}.height`)}
                onWrite={(written) => change(index, { height: written })}
              />
              <Remove>
                <IconButton
                  label={text('sizes.remove', { name })}
                  disabled={disabled}
                  onClick={() => {
                    rows.removed(index);
                    onChange(own.filter((_size, place) => place !== index));
                  }}
                >
                  <Trash />
                </IconButton>
              </Remove>
            </Row>
          );
        })}
      </List>
      <div>
        <Button
          ref={rows.addRef}
          variant="tertiary"
          size="S"
          startIcon={<Plus />}
          disabled={disabled || isFull}
          onClick={() => {
            rows.added();
            onChange([...own, { name: '', width: '', height: '' }]);
          }}
        >
          {text('sizes.add')}
        </Button>
      </div>
    </Flex>
  );
}

/** What is being typed may be no size yet, and is no larger than the scale. */
function shapeOf({ width, height }: SizeDraft, longest: number) {
  const side = (typed: string) => {
    const pixels = Number(typed);
    return Number.isFinite(pixels) ? Math.min(Math.max(pixels, 0), longest) : 0;
  };
  return { width: side(width), height: side(height) };
}

const List = styled.ol`
  display: grid;
  gap: 1.6rem;

  &:empty {
    display: none;
  }
`;

const Row = styled.li`
  display: grid;
  grid-template-columns: 12rem minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto;
  gap: 0.8rem 1.2rem;
  align-items: start;

  @media (max-width: 720px) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;

    > :nth-child(2) {
      grid-column: 1 / -1;
      grid-row: 1;
    }

    > :first-child {
      display: none;
    }
  }
`;

const Stage = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  align-self: center;
`;

/** Beside the boxes, whose labels stand above them. */
const Remove = styled.div`
  padding-block-start: 2.4rem;
`;

import { Flex, IconButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useId, type KeyboardEvent, type PointerEvent } from 'react';
import { styled } from 'styled-components';

import type { PictureFile } from '../../../server/src/contracts/api';
import type { FocalPercent } from '../../../server/src/contracts/choices';
import type { MessageKey } from '../i18n/messages';
import { useText } from '../i18n/use-text';
import { libraryAddress } from './absolute-address';
import { MIDDLE, pointAfter, pointAt } from './focal-point';

export interface FocalPickerProps {
  readonly file: PictureFile;
  /** The card's own point, or undefined for the file's. */
  readonly chosen: FocalPercent | undefined;
  /** Takes undefined to go back to the file's own. */
  readonly onChoose: (point: FocalPercent | undefined) => void;
  readonly disabled: boolean;
}

const AXES = [
  ['x', 'focal.x'],
  ['y', 'focal.y'],
] as const satisfies readonly (readonly [keyof FocalPercent, MessageKey])[];

/** The picture, on which the point that every crop shows is clicked, dragged or moved by arrow keys. */
export function FocalPicker({ file, chosen, onChoose, disabled }: FocalPickerProps) {
  const text = useText();
  const id = useId();
  const point = chosen ?? file.focalPoint ?? MIDDLE;

  const pick = (event: PointerEvent<HTMLElement>) => {
    if (disabled || event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const next = pointAt(event, box);
    if (next.x !== point.x || next.y !== point.y) onChoose(next);
  };
  const move = (event: KeyboardEvent) => {
    const next = pointAfter(point, event);
    if (next === null || disabled) return;
    event.preventDefault();
    onChoose(next);
  };

  return (
    <Group role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <Flex gap={2} minHeight="2.4rem">
        <Typography id={`${id}-label`} variant="pi" fontWeight="bold" textColor="neutral800">
          {text('focal.label')}
        </Typography>
        {chosen !== undefined && !disabled && (
          <IconButton
            label={text('focal.reset')}
            variant="ghost"
            size="XS"
            onClick={() => onChoose(undefined)}
          >
            <ArrowsCounterClockwise />
          </IconButton>
        )}
      </Flex>
      <div>
        <Stage
          $disabled={disabled}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            pick(event);
          }}
          onPointerMove={pick}
        >
          <img src={libraryAddress(file.url)} alt="" draggable={false} />
          <VisuallyHidden>
            {AXES.map(([axis, label]) => (
              <input
                key={axis}
                type="range"
                min={0}
                max={100}
                step={1}
                value={point[axis]}
                aria-label={text(label)}
                disabled={disabled}
                onKeyDown={move}
                onChange={({ target }) => onChoose({ ...point, [axis]: Number(target.value) })}
              />
            ))}
          </VisuallyHidden>
          <Mark aria-hidden style={{ left: `${point.x}%`, top: `${point.y}%` }} />
        </Stage>
      </div>
      <Typography id={`${id}-hint`} variant="pi" textColor="neutral600">
        <bdi>{text('focal.hint')}</bdi>
      </Typography>
    </Group>
  );
}

const Group = styled.div`
  display: grid;
  gap: 0.8rem;
`;

/** As large as the picture. Positions on it are those of the picture, whichever way texts run. */
const Stage = styled.div<{ $disabled: boolean }>`
  position: relative;
  display: inline-block;
  max-inline-size: 100%;
  overflow: hidden;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral150};
  cursor: ${({ $disabled }) => ($disabled ? 'not-allowed' : 'crosshair')};
  touch-action: none;

  > img {
    display: block;
    max-inline-size: 100%;
    min-inline-size: 12rem;
    max-block-size: 22rem;
  }
`;

const Mark = styled.span`
  position: absolute;
  inline-size: 2.4rem;
  block-size: 2.4rem;
  border: 2px solid #fff;
  border-radius: 50%;
  background: rgb(0 0 0 / 25%);
  box-shadow:
    0 0 0 1px rgb(0 0 0 / 60%),
    inset 0 0 0 1px rgb(0 0 0 / 60%);
  transform: translate(-50%, -50%);
  pointer-events: none;

  ${Stage}:focus-within & {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 3px;
  }
`;

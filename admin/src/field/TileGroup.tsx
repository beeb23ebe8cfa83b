import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

export interface TileGroupProps {
  readonly legend: string;
  readonly disabled: boolean;
  /** The least width of a tile and the most height of all of them, as CSS lengths. */
  readonly tileWidth: string;
  readonly maxHeight: string;
  readonly children: ReactNode;
}

/** Tiles of which one is picked. They scroll, so that what comes after them stays near. */
export function TileGroup(props: TileGroupProps) {
  const { legend, disabled, tileWidth, maxHeight, children } = props;
  return (
    <Group disabled={disabled}>
      <Typography tag="legend" variant="pi" fontWeight="bold" textColor="neutral800">
        {legend}
      </Typography>
      <Tiles $tileWidth={tileWidth} $maxHeight={maxHeight}>
        {children}
      </Tiles>
    </Group>
  );
}

const Group = styled.fieldset`
  min-inline-size: 0;
  margin: 0;
  padding: 0;
  border: 0;

  > legend {
    padding: 0;
    margin-block-end: 0.8rem;
  }
`;

const Tiles = styled.div<{ $tileWidth: string; $maxHeight: string }>`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(${({ $tileWidth }) => $tileWidth}, 1fr));
  gap: 1.2rem;
  max-block-size: ${({ $maxHeight }) => $maxHeight};
  /* Room for the outline of a tile at the edge. */
  padding: 3px;
  margin: -3px;
  overflow-y: auto;
`;

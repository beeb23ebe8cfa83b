import { styled } from 'styled-components';

import { Thumb, Tile, type TileProps } from './Tile';

export interface PictureTileProps extends Omit<TileProps, 'label'> {
  readonly label: string;
}

/** One picture to choose. */
export function PictureTile({ label, name = label, children, ...tile }: PictureTileProps) {
  return (
    <Tile {...tile} name={name} label={<bdi>{label}</bdi>}>
      <Likeness>{children}</Likeness>
    </Tile>
  );
}

const Likeness = styled(Thumb)`
  aspect-ratio: 3 / 2;

  > img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
`;

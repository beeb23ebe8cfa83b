import { Images } from '@strapi/icons';
import { styled } from 'styled-components';

import { FORMATS } from '../../../server/src/contracts/picture';
import type { ServiceInfo } from '../../../server/src/contracts/template';
import { useText } from '../i18n/use-text';
import { CardPicture } from './CardPicture';
import { Skeleton } from './Frame';
import { ServiceLine } from './order/ServiceLine';
import { Thumb, Tile, type TileProps } from './Tile';

export interface TemplateTileProps extends Pick<TileProps, 'group' | 'checked' | 'onPick'> {
  readonly label: string;
  readonly isDefault: boolean;
  /** Where an image service draws it. */
  readonly service?: ServiceInfo | undefined;
  /** Undefined until it is drawn, null where it could not be. */
  readonly src: string | null | undefined;
}

/** One template of the gallery. */
export function TemplateTile({ isDefault, service, src, ...tile }: TemplateTileProps) {
  const text = useText();
  return (
    <Tile
      {...tile}
      badge={isDefault ? text('template.default') : undefined}
      note={service && <ServiceLine service={service} />}
    >
      <Likeness>
        {src === undefined && <Skeleton />}
        {src === null && <Images width="2.4rem" height="2.4rem" fill="neutral500" />}
        {/* The label names the tile; the picture repeats the preview's content. */}
        {typeof src === 'string' && <CardPicture src={src} alt="" draggable={false} />}
      </Likeness>
    </Tile>
  );
}

const Likeness = styled(Thumb)`
  aspect-ratio: ${FORMATS.og.width} / ${FORMATS.og.height};
`;

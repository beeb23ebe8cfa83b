import { Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

import { useText } from '../i18n/use-text';
import { TemplateTile } from './TemplateTile';
import type { Thumbnails } from './thumbnails';
import type { Gallery as Templates } from './use-templates';

export interface GalleryProps {
  readonly gallery: Templates;
  readonly thumbnails: Thumbnails;
  /** The editor's choice, or undefined for the default. */
  readonly chosen: string | undefined;
  readonly onChoose: (template: string | undefined) => void;
  readonly disabled: boolean;
}

/** The templates as pictures of this very entry, one of which is picked. */
export function Gallery({ gallery, thumbnails, chosen, onChoose, disabled }: GalleryProps) {
  const text = useText();
  const group = useId();
  const current = chosen ?? gallery.defaultTemplate;
  return (
    <Group disabled={disabled}>
      <Typography tag="legend" variant="pi" fontWeight="bold" textColor="neutral800">
        {text('template.legend')}
      </Typography>
      <Tiles>
        {gallery.templates.map(({ name, label }) => (
          <TemplateTile
            key={name}
            group={group}
            label={label}
            isDefault={name === gallery.defaultTemplate}
            checked={name === current}
            src={thumbnails[name]?.src}
            onPick={() => onChoose(name === gallery.defaultTemplate ? undefined : name)}
          />
        ))}
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

/** As high as three rows, so that what comes after it stays near. */
const Tiles = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
  gap: 1.2rem;
  max-block-size: 36rem;
  /* Room for the outline of a tile at the edge. */
  padding: 3px;
  margin: -3px;
  overflow-y: auto;
`;

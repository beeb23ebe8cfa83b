import { useId } from 'react';

import { useText } from '../i18n/use-text';
import { TemplateTile } from './TemplateTile';
import type { Thumbnails } from './thumbnails';
import { TileGroup } from './TileGroup';
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
    <TileGroup
      legend={text('template.legend')}
      disabled={disabled}
      tileWidth="13rem"
      maxHeight="36rem"
    >
      {gallery.templates.map(({ name, label, service }) => (
        <TemplateTile
          key={name}
          group={group}
          label={label}
          service={service}
          isDefault={name === gallery.defaultTemplate}
          checked={name === current}
          src={thumbnails[name]?.src}
          onPick={() => onChoose(name === gallery.defaultTemplate ? undefined : name)}
        />
      ))}
    </TileGroup>
  );
}

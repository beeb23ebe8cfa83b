import { Button, Typography } from '@strapi/design-system';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
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
  readonly onClose: () => void;
  readonly disabled: boolean;
}

/** The templates as pictures of this very entry, one of which is picked. */
export function Gallery(props: GalleryProps) {
  const { gallery, thumbnails, chosen, onChoose, onClose, disabled } = props;
  const text = useText();
  const group = useId();
  const ref = useRef<HTMLFieldSetElement>(null);
  const current = chosen ?? gallery.defaultTemplate;

  useEffect(() => {
    ref.current?.querySelector<HTMLInputElement>('input:checked, input')?.focus();
  }, []);

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };

  return (
    <Group ref={ref} disabled={disabled} onKeyDown={closeOnEscape}>
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
      <Button variant="tertiary" size="S" onClick={onClose}>
        {text('template.close')}
      </Button>
    </Group>
  );
}

const Group = styled.fieldset`
  grid-column: 1 / -1;
  min-inline-size: 0;
  margin: 0;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};

  /* A legend sits on the border by default; floated, it lies within the box. */
  > legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    margin-block-end: 1.2rem;
  }
`;

const Tiles = styled.div`
  clear: both;
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
  gap: 1.2rem;
  margin-block-end: 1.6rem;
`;

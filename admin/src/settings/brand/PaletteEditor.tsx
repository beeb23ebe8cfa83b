import { Button, Field, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { parseColor } from '../../field/color';
import { ColorBox } from '../../field/ColorBox';
import { usePageText } from '../../i18n/use-page-text';
import type { PaletteRow } from './brand-values';

/** As many as the config takes. */
const MOST = 24;

export interface PaletteEditorProps {
  readonly palette: readonly PaletteRow[];
  /** The colour of a new row, `#rrggbb`. */
  readonly brandColor: string;
  readonly onChange: (palette: readonly PaletteRow[]) => void;
  readonly disabled: boolean;
}

/** The site's colours by name, which editors pick from before any other. */
export function PaletteEditor({ palette, brandColor, onChange, disabled }: PaletteEditorProps) {
  const text = usePageText();
  const change = (index: number, row: Partial<PaletteRow>) =>
    onChange(palette.map((each, place) => (place === index ? { ...each, ...row } : each)));
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={3}
      role="group"
      aria-label={text('brand.palette')}
    >
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {text('brand.palette')}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {text('brand.paletteHint')}
      </Typography>
      {palette.map(({ name, color }, index) => (
        // Rows have no identity but their place.
        <Row key={index}>
          <Field.Root>
            <Field.Label>{text('brand.colorName', { number: index + 1 })}</Field.Label>
            <Field.Input
              type="text"
              value={name}
              maxLength={40}
              disabled={disabled}
              onChange={({ target }) => change(index, { name: target.value })}
            />
          </Field.Root>
          <Field.Root>
            <Field.Label>{text('brand.colorValue', { number: index + 1 })}</Field.Label>
            <ColorBox
              value={color}
              placeholder={brandColor}
              color={parseColor(color) ?? brandColor}
              disabled={disabled}
              onType={(typed) => change(index, { color: typed })}
              onPick={(picked) => change(index, { color: picked })}
            />
          </Field.Root>
          <IconButton
            label={text('brand.removeColor', { number: index + 1 })}
            disabled={disabled}
            onClick={() => onChange(palette.filter((_row, place) => place !== index))}
          >
            <Trash />
          </IconButton>
        </Row>
      ))}
      <div>
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Plus />}
          disabled={disabled || palette.length >= MOST}
          onClick={() => onChange([...palette, { name: '', color: brandColor }])}
        >
          {text('brand.addColor')}
        </Button>
      </div>
    </Flex>
  );
}

const Row = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
  gap: 0.8rem;
  align-items: end;
`;

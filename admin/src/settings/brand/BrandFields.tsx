import { Field, Flex } from '@strapi/design-system';

import type { PictureFile } from '../../../../server/src/contracts/api';
import type { BrandSettings } from '../../../../server/src/contracts/settings';
import { BrandColor } from '../../field/BrandColor';
import { parseColor } from '../../field/color';
import { usePageText } from '../../i18n/use-page-text';
import { Panel } from '../Panel';
import { nameFrom, type BrandDefaults } from './brand-values';
import { LookPicture } from '../LookPicture';
import { PaletteEditor } from './PaletteEditor';

export interface BrandFieldsProps {
  readonly brand: BrandSettings;
  readonly defaults: BrandDefaults;
  /** The files of the media library that are known. */
  readonly files: readonly PictureFile[];
  readonly disabled: boolean;
  readonly onChange: (parts: BrandSettings, file?: PictureFile) => void;
}

/** What there is to say of a brand. */
export function BrandFields({ brand, defaults, files, disabled, onChange }: BrandFieldsProps) {
  const text = usePageText();
  const { name = defaults.name, palette = defaults.palette } = brand;
  const color = brand.color === undefined ? undefined : (parseColor(brand.color) ?? undefined);
  return (
    <>
      <Panel title={text('brand.nameAndColor')}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Field.Root hint={text('brand.nameHint')}>
            <Field.Label>{text('brand.name')}</Field.Label>
            <Field.Input
              type="text"
              value={name ?? ''}
              maxLength={100}
              disabled={disabled}
              onChange={({ target }) => onChange({ name: nameFrom(target.value, defaults) })}
            />
            <Field.Hint />
          </Field.Root>
          <BrandColor
            chosen={color}
            fallback={defaults.color}
            palette={palette.filter((row) => parseColor(row.color) !== null && row.name !== '')}
            contrast
            disabled={disabled}
            onChoose={(chosen) => onChange({ color: chosen })}
          />
          <PaletteEditor
            palette={palette}
            brandColor={color ?? defaults.color}
            disabled={disabled}
            onChange={(changed) => onChange({ palette: changed })}
          />
        </Flex>
      </Panel>
      <Panel title={text('brand.logos')}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <LookPicture
            label={text('brand.logo')}
            hint={text('brand.logoHint')}
            chosen={brand.logo}
            fallback={defaults.logo}
            files={files}
            isDark={false}
            disabled={disabled}
            onChoose={(logo, file) => onChange({ logo }, file)}
          />
          <LookPicture
            label={text('brand.darkLogo')}
            hint={text('brand.darkLogoHint')}
            chosen={brand.darkLogo}
            fallback={defaults.darkLogo}
            files={files}
            isDark
            disabled={disabled}
            onChoose={(darkLogo, file) => onChange({ darkLogo }, file)}
          />
        </Flex>
      </Panel>
    </>
  );
}

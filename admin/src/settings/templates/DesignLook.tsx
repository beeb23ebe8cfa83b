import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { PaletteColor, PictureFile } from '../../../../server/src/contracts/api';
import { BrandColor } from '../../field/BrandColor';
import { parseColor } from '../../field/color';
import { usePageText } from '../../i18n/use-page-text';
import { LookPicture } from '../LookPicture';
import type { DesignPartProps } from './DesignParts';
import { mainOverlay, withMainOverlay } from './design-values';

export interface DesignLookProps extends DesignPartProps {
  /** The families of the app's own fonts. */
  readonly fonts: readonly string[];
  /** The site's, `#rrggbb`. */
  readonly brandColor: string;
  readonly palette: readonly PaletteColor[];
  /** The files of the media library that are known. */
  readonly files: readonly PictureFile[];
  readonly onFile: (file: PictureFile) => void;
}

const OF_PICTURE = { none: 'design.noPicture', without: 'design.withoutPicture' } as const;

/** The pictures, colour and font of a design. */
export function DesignLook(props: DesignLookProps) {
  const { design, base, disabled, onChange, fonts, brandColor, palette, files, onFile } = props;
  const text = usePageText();
  const picked = (file: PictureFile | undefined) => {
    if (file !== undefined) onFile(file);
  };
  const picture = { fallback: null, files, isDark: false, disabled };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <LookPicture
        {...picture}
        label={text('design.background')}
        hint={text(base.picture ? 'design.backgroundHint' : 'design.groundHint')}
        words={OF_PICTURE}
        chosen={design.background ?? null}
        onChoose={(background = null, file) => {
          picked(file);
          onChange({ ...design, background });
        }}
      />
      <LookPicture
        {...picture}
        label={text('design.overlay')}
        hint={text('design.overlayHint')}
        words={OF_PICTURE}
        chosen={mainOverlay(design.overlay)}
        onChoose={(overlay = null, file) => {
          picked(file);
          onChange({ ...design, overlay: withMainOverlay(design.overlay, overlay) });
        }}
      />
      <BrandColor
        chosen={(design.brandColor && parseColor(design.brandColor)) ?? undefined}
        fallback={brandColor}
        palette={palette}
        contrast
        disabled={disabled}
        onChoose={(color) => onChange({ ...design, brandColor: color ?? null })}
      />
      {fonts.length > 0 && (
        <Field.Root hint={text('design.fontHint')}>
          <Field.Label>{text('design.font')}</Field.Label>
          <SingleSelect
            value={design.font ?? ''}
            disabled={disabled}
            onChange={(font) => onChange({ ...design, font: font === '' ? null : String(font) })}
          >
            <SingleSelectOption value="">{text('design.usualFont')}</SingleSelectOption>
            {fonts.map((family) => (
              <SingleSelectOption key={family} value={family}>
                {family}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      )}
    </Flex>
  );
}

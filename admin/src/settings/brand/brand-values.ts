import type {
  BrandSettings,
  SettingsPicture,
  SettingsValues,
} from '../../../../server/src/contracts/settings';
import { parseColor } from '../../field/color';
import { without } from '../../field/without';
import { defaultOf, savedValues, type Sections } from '../sections';

/** A colour of the palette as it is typed. */
export interface PaletteRow {
  readonly name: string;
  readonly color: string;
}

/** The brand as the config has it. */
export interface BrandDefaults {
  readonly name: string | null;
  /** `#rrggbb` */
  readonly color: string;
  readonly palette: readonly PaletteRow[];
  readonly logo: SettingsPicture | null;
  readonly darkLogo: SettingsPicture | null;
}

/** The brand as it was saved: what is absent is the config's. */
export function savedBrand(view: Sections): BrandSettings {
  return savedValues(view).brand ?? {};
}

export function brandDefaults(view: Sections): BrandDefaults {
  return defaultOf(view, 'brand') as BrandDefaults;
}

/** All settings with another brand; parts that are undefined are the config's again. */
export function withBrand(view: Sections, brand: BrandSettings): SettingsValues {
  const parts = Object.entries(brand).filter(([, value]) => value !== undefined);
  return {
    ...without(savedValues(view), 'brand'),
    ...(parts.length > 0 && { brand: Object.fromEntries(parts) }),
  };
}

/** The name that a box of this text stands for: none where it is empty, the config's where it is the same. */
export function nameFrom(text: string, { name }: BrandDefaults): string | null | undefined {
  const typed = text.trim() === '' ? null : text;
  return typed === name ? undefined : typed;
}

/** Whether every colour of a palette has a name and is a colour. */
export function isComplete(palette: readonly PaletteRow[]): boolean {
  return palette.every(({ name, color }) => name.trim() !== '' && parseColor(color) !== null);
}

/** The same brand without colours that are being typed: what can be drawn and saved. */
export function drawable(brand: BrandSettings): BrandSettings {
  const { palette, ...others } = brand;
  if (palette === undefined) return brand;
  return { ...others, palette: palette.filter((row) => isComplete([row])) };
}

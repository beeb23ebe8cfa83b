import { nearestTemplateName, TEMPLATE_NAME } from '../../../../server/src/common/template-name';
import type { DesignSettings, SettingsPicture } from '../../../../server/src/contracts/settings';
import type { OptionValue, TemplateInfo } from '../../../../server/src/contracts/template';

/** What every template may show besides the title, by the words for it. */
export const COMMON_PARTS = {
  description: 'options.description',
  label: 'options.label',
  author: 'options.author',
  date: 'options.date',
  picture: 'options.picture',
  logo: 'part.logo',
  siteName: 'part.siteName',
} as const;

export function isCommonPart(name: string): name is keyof typeof COMMON_PARTS {
  return Object.hasOwn(COMMON_PARTS, name);
}

/** What a design may leave out of a template, in the order in which it is shown. */
export function showableParts({ picture, logo, parts }: TemplateInfo): readonly string[] {
  const common = Object.keys(COMMON_PARTS).filter(
    (name) => (name !== 'picture' || picture) && (name !== 'logo' || logo),
  );
  return [...common, ...Object.keys(parts)];
}

/** A name that no template has, from what people call the design: `my-card`, `my-card-2`. */
export function freeName(label: string, taken: readonly string[]): string {
  const name = nearestTemplateName(label) ?? 'design';
  if (!taken.includes(name)) return name;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const numbered = `${name.slice(0, 60 - ending.length)}${ending}`;
    if (!taken.includes(numbered)) return numbered;
  }
}

export function isName(name: string): boolean {
  return TEMPLATE_NAME.test(name);
}

/** A design with another template: what it fixes and shows of the one before is not of this one. */
export function basedOn(design: DesignSettings, base: TemplateInfo): DesignSettings {
  const fixed = Object.entries(design.options ?? {}).filter(([name]) =>
    Object.hasOwn(base.options, name),
  );
  const parts = showableParts(base);
  return {
    ...design,
    template: base.name,
    options: Object.fromEntries(fixed),
    shows: design.shows?.filter((part) => part === 'title' || parts.includes(part)) ?? null,
    ...(!base.logo && { logo: null }),
  };
}

/** A design that fixes an option, or leaves it to editors where the value is undefined. */
export function withOption(
  design: DesignSettings,
  option: string,
  value: OptionValue | undefined,
): DesignSettings {
  const others = Object.entries(design.options ?? {}).filter(([name]) => name !== option);
  const options = Object.fromEntries(others);
  return { ...design, options: value === undefined ? options : { ...options, [option]: value } };
}

/** A design that shows a part, or leaves it out. One that shows all of them says so by null. */
export function withPart(
  design: DesignSettings,
  change: { readonly part: string; readonly isShown: boolean },
  base: TemplateInfo,
): DesignSettings {
  const all = showableParts(base);
  const shown = all.filter((part) =>
    part === change.part ? change.isShown : isShown(design, part),
  );
  return { ...design, shows: shown.length === all.length ? null : shown };
}

export function isShown({ shows }: DesignSettings, part: string): boolean {
  return shows?.includes(part) ?? true;
}

type Overlay = DesignSettings['overlay'];

/** The overlay of the formats that have none of their own, or null. */
export function mainOverlay(overlay: Overlay): SettingsPicture | null {
  if (overlay === null || overlay === undefined) return null;
  return isPicture(overlay) ? overlay : (overlay['default'] ?? null);
}

/** Overlays with another one for the formats that have none of their own. */
export function withMainOverlay(overlay: Overlay, picture: SettingsPicture | null): Overlay {
  if (overlay === null || overlay === undefined || isPicture(overlay)) return picture;
  const others = Object.entries(overlay).filter(([format]) => format !== 'default');
  if (others.length === 0) return picture;
  return Object.fromEntries([...others, ...(picture === null ? [] : [['default', picture]])]);
}

/** `{ file }` is a picture, also where a format is named `file`. */
function isPicture(overlay: NonNullable<Overlay>): overlay is SettingsPicture {
  if (typeof overlay === 'string') return true;
  const { file, ...others } = overlay as Readonly<Record<string, unknown>>;
  return typeof file === 'string' && Object.keys(others).length === 0;
}

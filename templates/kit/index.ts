/**
 * What templates are written with: `strapi-plugin-og-image/template`. Everything here is public, and
 * what draws the same differently raises `KIT_VERSION` in the contracts.
 */
export { Brand, BRAND_HEIGHT, hasBrand, logoWish } from './brand';
export { Breadcrumbs, BREADCRUMBS_HEIGHT } from './breadcrumbs';
export { Byline, hasByline } from './byline';
export { Card, Words } from './card';
export {
  AA_LARGE,
  AA_TEXT,
  accentOn,
  contrast,
  darken,
  fade,
  hueOf,
  isGrey,
  isLight,
  lighten,
  mix,
  mutedOn,
  textOn,
  turnHue,
  veilOpacity,
} from './color';
export { formatDate, supportedLocale } from './date';
export {
  defineTemplate,
  type KitProps,
  type OptionsOf,
  type PartsOf,
  type PicturesOf,
  type TemplateDefinition,
} from './define';
export { textDirection } from './direction';
export { divide, type Division } from './divide';
export { Drawing } from './drawing';
export { GROUND, groundColors, type Ground, type GroundColors } from './ground';
export { fitHeadline } from './headline';
export { Label, labelHeight } from './label';
export { LabelledStory } from './labelled-story';
export {
  inset,
  insetSize,
  layoutFor,
  mirrored,
  wholeBox,
  type Insets,
  type Layout,
} from './layout';
export type { LineBox } from './line-box';
export { paperOf, type Paper } from './paper';
export { Cutout, cutoutGround, isCutout, Photo } from './photo';
export { Pill, pillHeight } from './pill';
export { formatPrice } from './price';
export { randomFrom } from './random';
export { splitRuns, type DirectedRun } from './runs';
export { shades } from './shades';
export { StoryText } from './story-text';
export { fitStory, type Story, type StoryOptions } from './story';
export { TextBlock, textHeight } from './text-block';
export { trimContent } from './trim';

export type { Content, Direction, PartValue } from '../../server/src/contracts/content';
export type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
export type {
  CalmPlace,
  DrawablePicture,
  FitOptions,
  FittedText,
  GroundTone,
  OptionSchema,
  OptionSchemas,
  OptionValue,
  PartSchema,
  PartSchemas,
  PicturesWish,
  PictureWish,
  SampleContent,
  Template,
  TemplateProps,
  Typeface,
  WishContent,
} from '../../server/src/contracts/template';

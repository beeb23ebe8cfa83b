import type { DrawnPart } from '../../../server/src/contracts/history';
import type { MessageKey } from '../i18n/messages';

/** What editors call the parts in which two pictures differ. */
export const PART_NAMES: Readonly<Record<DrawnPart, MessageKey>> = {
  title: 'options.title',
  description: 'options.description',
  label: 'options.label',
  author: 'options.author',
  date: 'options.date',
  parts: 'part.parts',
  picture: 'options.picture',
  image: 'state.own',
  template: 'part.template',
  templateVersion: 'part.templateVersion',
  options: 'part.options',
  design: 'part.design',
  brandColor: 'color.label',
  logo: 'part.logo',
  siteName: 'part.siteName',
  language: 'part.language',
  ornament: 'option.ornament',
  formats: 'part.formats',
  output: 'part.output',
  renderer: 'part.renderer',
};

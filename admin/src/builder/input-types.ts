/** The types by which an option names its input. */
export const INPUTS = {
  hint: 'og-image.hint',
  paths: 'og-image.paths',
  template: 'og-image.template',
  names: 'og-image.names',
  color: 'og-image.color',
  bodyPicture: 'og-image.body-picture',
  timeZone: 'og-image.time-zone',
} as const;

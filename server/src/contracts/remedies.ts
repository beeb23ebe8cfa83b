/** What to do about a problem, by name: an English sentence, which the admin translates by its name. */
export const REMEDIES = {
  again: 'Upload it again to the media library.',
  design:
    'Put the file there, or change "designs" in config/plugins.ts: a path from the app\'s folder.',
  export: 'Export it as a JPEG or PNG and upload that in its place.',
  heic: 'Export it as a JPEG and upload that in its place; with "Most Compatible" in the camera\'s settings, an iPhone takes JPEGs from then on. Where the package heic-decode is installed beside the plugin, HEIC photos are read.',
  later: 'The card is drawn without it, and once more when some time has passed.',
  leaveOut: 'Leave them out of the text.',
  logo: 'Put the file there, or change "brand.logo" in config/plugins.ts: a path from the app\'s folder.',
  picture: 'Upload a picture in its place.',
  smaller: 'Upload a smaller one in its place.',
  upload: 'Upload a JPEG, PNG or WebP in its place.',
  visible: 'Upload one with something in it in its place.',
} as const;

export type Remedy = keyof typeof REMEDIES;

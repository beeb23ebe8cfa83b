/**
 * Where a content type is written down in an app: the file that its author changes, from the app's
 * folder. Of another plugin's content type, the file in which the app extends it.
 */
export function schemaFile(uid: string): string {
  const [, origin = '', home = '', name = ''] = /^(\w+)::([^.]+)\.(.+)$/u.exec(uid) ?? [];
  const folder = origin === 'plugin' ? `src/extensions/${home}` : `src/api/${home}`;
  return `${folder}/content-types/${name}/schema.json`;
}

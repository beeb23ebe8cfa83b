const OBJECT_FILE = /^og-(?:[a-z0-9-]+-)?[0-9a-f]{20}-[0-9a-f]{8}(?:-[0-9a-f]{8})?\.(?:jpg|png)$/;

/** Whether a file is one of the plugin's pictures, by its name (`contentName`): it never changes. */
export function isObjectFile(name: string): boolean {
  return OBJECT_FILE.test(name);
}

/** As much of an attribute as is looked at here. */
interface Attribute {
  readonly type: string;
  readonly multiple?: boolean;
}

/**
 * The values of a version, as the Content Manager's history shows them, in the form that the edit
 * view gives them. What the version was related to is left out: the server then takes the entry's own
 * relations, as they are now.
 */
export function versionValues(
  values: Readonly<Record<string, unknown>>,
  attributes: Readonly<Record<string, Attribute>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
      const attribute = attributes[name];
      if (attribute?.type === 'relation') return [];
      if (attribute?.type !== 'media') return [[name, value]];
      const files = filesIn(value);
      return [[name, attribute.multiple === true ? files : (files[0] ?? null)]];
    }),
  );
}

/** History lists files as `{ results, meta }`, without those that are gone. */
function filesIn(value: unknown): unknown[] {
  const isList = typeof value === 'object' && value !== null && 'results' in value;
  const files = isList ? value.results : value;
  if (Array.isArray(files)) return files as unknown[];
  return files === null || files === undefined ? [] : [files];
}

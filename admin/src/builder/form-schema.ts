import type { Attribute, Schema } from '../../../server/src/contracts/schema';
import { BUILT_IN } from '../../../server/src/resolve/schema';

/** A content type as the Content-Type Builder holds it, with changes that are not saved yet. */
export interface BuilderSchema {
  readonly uid: string;
  readonly attributes: readonly (Attribute & { readonly name: string; readonly status?: string })[];
}

/** The content type in the form, as paths are read against it. */
export function toSchema(form: BuilderSchema, saved: Schema | undefined): Schema {
  const builtIn = Object.entries(saved?.attributes ?? {}).filter(([name]) =>
    BUILT_IN.includes(name),
  );
  const listed = form.attributes
    .filter(({ status }) => status !== 'REMOVED')
    .map((attribute) => [attribute.name, attribute] as const);
  return {
    uid: form.uid,
    info: saved?.info ?? {},
    attributes: Object.fromEntries([...builtIn, ...listed]),
  };
}

import { SEO } from '../contracts/seo';
import { readPath, type Path } from './path';
import { visible, type GetSchema, type Schema } from './schema';

/**
 * The ways to `metaImage` of a content type's SEO components. Private attributes are passed over,
 * since nobody has named them.
 */
export function seoPicturePaths(schema: Schema, getSchema: GetSchema): Path[] {
  const seo = getSchema(SEO);
  if (seo === undefined || visible(seo, 'metaImage') === undefined) return [];
  const names = Object.keys(schema.attributes).filter((name) => {
    const attribute = visible(schema, name);
    return attribute?.type === 'component' && attribute.component === SEO;
  });
  return names.flatMap((name) => {
    // An app may have made its own `metaImage`, which holds no picture.
    const { path } = readPath(`${name}.metaImage`, 'picture', schema, getSchema);
    return path === undefined ? [] : [path];
  });
}

/**
 * A test of a new template, for Node's own runner.
 * @param file the template's, in the same folder
 */
export function testOf(file: string): string {
  return `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { drawTemplate } from 'strapi-plugin-og-image/testing';

const file = fileURLToPath(new URL('./${file}', import.meta.url));

test('draws its sample in every size', async () => {
  for (const size of ['og', 'x', 'square', 'portrait']) {
    const { bytes, warnings } = await drawTemplate(file, { size });
    assert.ok(bytes.byteLength < 300_000);
    assert.deepEqual(warnings, []);
  }
});

test('draws a long title whole, on every ground', async () => {
  const title = 'What we learned from a year of travelling slowly through eleven countries by train';
  for (const ground of ['night', 'paper', 'brand']) {
    const { warnings } = await drawTemplate(file, { content: { title }, options: { ground } });
    assert.deepEqual(warnings, []);
  }
});
`;
}

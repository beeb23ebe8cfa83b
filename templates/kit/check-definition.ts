const KNOWN = [
  ...['name', 'label', 'version', 'options', 'parts', 'picture', 'pictures', 'logo', 'typeface'],
  ...['seeded', 'calm', 'sample', 'component'],
];

const FUNCTIONS: Readonly<Record<string, string>> = {
  component: 'a function that returns what the card shows',
  picture: 'a function that returns the size of the picture, or null',
  logo: 'a function that returns the size of the logo, or null',
};

/**
 * Checks what only a render process can: the rest of a definition is plain data, and checked where
 * the catalogue reads it. JavaScript has no types that would say so before.
 * @throws TypeError that names the wrong thing and the remedy
 */
export function checkDefinition(definition: unknown): void {
  if (!isRecord(definition)) {
    throw new TypeError(
      'defineTemplate() takes an object with a name, a label, a sample and a component',
    );
  }
  const { name, sample } = definition;
  const called = typeof name === 'string' ? `the template "${name}"` : 'a template';
  for (const key of Object.keys(definition)) {
    if (!KNOWN.includes(key)) {
      throw new TypeError(`${called} has "${key}", but templates have only ${KNOWN.join(', ')}`);
    }
  }
  for (const [key, what] of Object.entries(FUNCTIONS)) {
    const given = definition[key];
    if (typeof given !== 'function' && (given !== undefined || key === 'component')) {
      throw new TypeError(`${called} needs a "${key}" that is ${what}`);
    }
  }
  for (const kind of ['options', 'parts'] as const) {
    for (const missing of withoutWish(definition[kind], definition['pictures'])) {
      throw new TypeError(
        `${called} has "${missing}" among its ${kind}, and needs "pictures.${missing}": a function that returns the size of each picture`,
      );
    }
  }
  if (!isRecord(sample) || typeof sample['title'] !== 'string' || sample['title'] === '') {
    throw new TypeError(`${called} needs a sample to be shown with: sample: { title: 'A title' }`);
  }
}

/** The names of options or parts that bring pictures, of which nothing says how they are cropped. */
function withoutWish(schemas: unknown, wishes: unknown): string[] {
  if (!isRecord(schemas)) return [];
  return Object.entries(schemas)
    .filter(([, schema]) => isRecord(schema) && /^pictures?$/u.test(String(schema['type'])))
    .map(([name]) => name)
    .filter((name) => !isRecord(wishes) || typeof wishes[name] !== 'function');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

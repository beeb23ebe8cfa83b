import { type App, bootApp, documentsOf, type Schema } from '../harness';

/** What a box office sells: a price behind a component, and a start. */
const SHOW: Schema = {
  kind: 'collectionType',
  collectionName: 'shows',
  info: { singularName: 'show', pluralName: 'shows', displayName: 'Show' },
  options: { draftAndPublish: false },
  attributes: {
    title: { type: 'string' },
    cost: { type: 'decimal' },
    startsAt: { type: 'datetime' },
    hall: { type: 'string' },
    ogImage: {
      type: 'customField',
      customField: 'plugin::og-image.og-image',
      options: { parts: { price: 'cost', place: 'hall' } },
    },
  },
};

let app: App;

beforeAll(async () => {
  app = await bootApp({ contentTypes: [SHOW] });
}, 180_000);

afterAll(() => app.destroy());

const shows = () => documentsOf(app, 'api::show.show');

/** The fingerprint and the template of a show's card, once it is drawn. */
async function drawn(data: Record<string, unknown>, documentId?: string) {
  const { documentId: id } =
    documentId === undefined
      ? await shows().create({ data })
      : await shows().update({ documentId, data });
  const cards = await app.waitForCards((all) =>
    all.some((card) => card.targetDocumentId === id && card.state === 'ready'),
  );
  const card = cards.find(({ targetDocumentId }) => targetDocumentId === id);
  return { id, template: card?.template, fingerprint: card?.fingerprint };
}

it('draws the template that fits the content where nobody names one, with its parts', async () => {
  const start = { title: 'Low tide', startsAt: '2026-09-30T20:00:00.000Z', hall: 'Harbour hall' };
  const event = await drawn(start);
  expect(event.template).toBe('event');
  const moved = await drawn({ hall: 'Great hall' }, event.id);
  expect(moved.fingerprint).not.toBe(event.fingerprint);
  // Of another template's parts nothing is drawn.
  const priced = await drawn({ cost: 49.9 }, event.id);
  expect(priced.fingerprint).toBe(moved.fingerprint);
});

it("draws what was chosen of a template's options, and their defaults as nothing chosen", async () => {
  const chosen = (options?: object) => ({
    title: 'Low tide',
    ogImage: { template: 'pattern', ...(options && { options }) },
  });
  const tiles = await drawn(chosen());
  const dots = await drawn(chosen({ ornament: 'dots' }), tiles.id);
  const back = await drawn(chosen({ ornament: 'tiles' }), tiles.id);
  expect(dots).toMatchObject({ template: 'pattern' });
  expect(dots.fingerprint).not.toBe(tiles.fingerprint);
  expect(back.fingerprint).toBe(tiles.fingerprint);
});

it('draws an ornament of its own for every entry', async () => {
  const data = { title: 'The same', ogImage: { template: 'pattern' } };
  const [one, other] = [await drawn(data), await drawn(data)];
  expect(one.fingerprint).not.toBe(other.fingerprint);
});

it.each([
  [{ template: 'pattern', options: { ornamnet: 'dots' } }, 'Did you mean \\"ornament\\"?'],
  [{ template: 'pattern', options: { ornament: 'stars' } }, 'one of \\"tiles\\"'],
  [{ template: 'bold', options: { ornament: 'dots' } }, 'has no option \\"ornament\\"'],
])('refuses %j by name', async (ogImage, message) => {
  const answer = await shows()
    .create({ data: { title: 'Wrong', ogImage } })
    .catch((error: unknown) => error);
  expect(answer).toMatchObject({ name: 'ValidationError' });
  expect(JSON.stringify(String(answer))).toContain(message);
});

/** What the public API answers for a show's card, by REST and by GraphQL. */
async function answered(documentId: string): Promise<{ rest: unknown; graphql: unknown }> {
  const rest = await app.get(`/api/shows/${documentId}`);
  const graphql = await app.graphql(
    'query ($id: ID!) { show(documentId: $id) { ogImage { url alt state } } }',
    { id: documentId },
  );
  return { rest: rest.body.data.ogImage, graphql: graphql.body.data.show.ogImage };
}

describe("words of the card's own", () => {
  it("are drawn and read out in place of the entry's, which the entry keeps", async () => {
    const own = await drawn({
      title: 'A very long title',
      ogImage: { title: 'Short', alt: 'Read' },
    });
    const same = await drawn({ title: 'Short' });
    expect(own.fingerprint).toBe(same.fingerprint);
    const { rest, graphql } = await answered(own.id);
    expect(rest).toMatchObject({ alt: 'Read' });
    expect(graphql).toMatchObject({ alt: 'Read' });
    expect((await answered(same.id)).rest).toMatchObject({ alt: 'Short' });
  });

  it('follow the entry where they are taken away again', async () => {
    const own = await drawn({ title: 'Ebb', ogImage: { title: 'Flood' } });
    const back = await drawn({ ogImage: { title: '' } }, own.id);
    expect(back.fingerprint).not.toBe(own.fingerprint);
    expect((await answered(own.id)).rest).toMatchObject({ alt: 'Ebb' });
  });
});

describe('a card that is switched off', () => {
  const settled = (documentId: string, state: string) =>
    app.waitForCards((all) =>
      all.some((card) => card.targetDocumentId === documentId && card.state === state),
    );

  it('is null at once, is not drawn, and comes back with what was chosen', async () => {
    const look = { template: 'minimal', title: 'Kept' };
    const on = await drawn({ title: 'Neap', ogImage: look });
    const off = await app.put(`/api/shows/${on.id}`, { data: { ogImage: { ...look, off: true } } });
    expect(off.body.data.ogImage).toBeNull();
    await settled(on.id, 'off');
    expect(await answered(on.id)).toEqual({ rest: null, graphql: null });
    const again = await drawn({ ogImage: look }, on.id);
    expect(again.fingerprint).toBe(on.fingerprint);
  });

  it('is said by `false`', async () => {
    const { body } = await app.post('/api/shows', { data: { title: 'Spring', ogImage: false } });
    expect(body.data.ogImage).toBeNull();
    await settled(body.data.documentId, 'off');
  });
});

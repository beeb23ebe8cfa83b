import { boundedValues } from '../../../admin/src/field/bounded-values';

const sizeOf = (value: unknown) => JSON.stringify(value).length;

describe('boundedValues', () => {
  it('sends a form of usual size exactly as it is', () => {
    const values = {
      title: 'Tea in the Azores',
      author: { connect: [{ id: 'a1', documentId: 'a1' }], disconnect: [] },
      cover: { id: 3, url: '/uploads/cover.jpg', formats: { small: { url: '/uploads/s.jpg' } } },
      draft: true,
      rating: 4.5,
      nothing: null,
    };
    expect(boundedValues(values)).toEqual(values);
  });

  it('cuts the ends of long texts and lists, at any depth', () => {
    const bounded = boundedValues({
      body: 'a'.repeat(1_000_000),
      blocks: [{ children: Array.from({ length: 5_000 }, () => ({ text: 'x' })) }],
    }) as { body: string; blocks: [{ children: unknown[] }] };
    expect(bounded.body).toMatch(/^a+$/);
    expect(bounded.body.length).toBeLessThanOrEqual(20_000);
    expect(bounded.blocks[0].children.length).toBeLessThanOrEqual(100);
  });

  it('leaves out the largest attributes first, and keeps the title', () => {
    const huge = () => Array.from({ length: 100 }, () => 'b'.repeat(15_000));
    const bounded = boundedValues({ title: 'Tea', zone: huge(), sections: huge() });
    expect(bounded).toEqual({ title: 'Tea' });
  });

  it('keeps within the limit, whatever it is given', () => {
    const values = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`field${index}`, 'c'.repeat(19_000)]),
    );
    expect(sizeOf(boundedValues(values))).toBeLessThan(520_000);
  });

  it('ends at a value that is nested without end', () => {
    const nest = (depth: number): unknown => (depth === 0 ? 'core' : { inner: nest(depth - 1) });
    expect(sizeOf(boundedValues({ deep: nest(5_000) }))).toBeLessThan(1_000);
  });
});

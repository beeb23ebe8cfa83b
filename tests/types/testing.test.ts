import type * as Public from '../../testing';
import type * as Ours from '../../server/src/testing';

type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;

// These lines do not compile when the package promises other types than drawTemplate has.
true satisfies Same<typeof Public.drawTemplate, typeof Ours.drawTemplate>;
true satisfies Same<Required<Public.DrawOptions>, Required<Ours.DrawOptions>>;
true satisfies Same<Required<Public.TestContent>, Required<Ours.TestContent>>;
true satisfies Same<Public.DrawnCard, Ours.DrawnCard>;
false satisfies Same<Public.DrawnCard, Omit<Ours.DrawnCard, 'mime'>>;

it('promises the options that drawTemplate has', () => {
  const options: (keyof Public.DrawOptions)[] = ['template', 'content', 'parts', 'options', 'size'];
  expect(options).toHaveLength(5);
});

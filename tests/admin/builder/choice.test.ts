import { chosenIn, toggle, without } from '../../../admin/src/builder/choice';

const NAMES = ['editorial', 'spotlight', 'bold'];

it('has all names chosen where the option says nothing, and none where its list is empty', () => {
  expect(chosenIn(undefined, NAMES)).toEqual(NAMES);
  expect(chosenIn([], NAMES)).toEqual([]);
  expect(chosenIn(['bold', 'nowhere'], NAMES)).toEqual(['bold']);
});

it('unticks and ticks a name, in the order of the site', () => {
  expect(toggle('spotlight', undefined, NAMES)).toEqual(['editorial', 'bold']);
  expect(toggle('editorial', ['bold'], NAMES)).toEqual(['editorial', 'bold']);
  expect(toggle('bold', ['bold'], NAMES)).toEqual([]);
});

it('says nothing where all names are ticked again', () => {
  expect(toggle('spotlight', ['editorial', 'bold'], NAMES)).toBeUndefined();
});

it('drops a name that is not there', () => {
  expect(toggle('bold', ['nowhere', 'editorial'], NAMES)).toEqual(['editorial', 'bold']);
});

it('takes a name out that is not there, and says nothing where no other is left', () => {
  expect(without('nowhere', ['nowhere', 'bold'])).toEqual(['bold']);
  expect(without('nowhere', ['nowhere'])).toBeUndefined();
});

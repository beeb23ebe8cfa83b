import { isValidElement, memo, type ReactElement, type ReactNode } from 'react';

import { resolveTree } from '../../../server/src/render/engine/tree';

it('finds every text that will be drawn, through components, lists and fragments', () => {
  const Name = ({ children }: { children: ReactNode }) => <b>by {children}</b>;
  const { texts, element } = resolveTree(
    <div>
      <>
        {['one', 'two'].map((word) => (
          <p key={word}>{word}</p>
        ))}
      </>
      {false}
      {null}
      {3}
      <Name>Maya</Name>
    </div>,
  );
  expect(texts).toEqual(['one', 'two', '3', 'by ', 'Maya']);
  expect(element.type).toBe('div');
});

it('refuses a tree so deep that it would corrupt the layout engine', () => {
  let deep: ReactElement = <div>end</div>;
  for (let i = 0; i < 500; i++) deep = <div>{deep}</div>;
  expect(() => resolveTree(deep)).toThrow('nested more than');
});

it('refuses a tree without end', () => {
  const Loop = (): ReactElement => (
    <div>
      <Loop />
    </div>
  );
  expect(() => resolveTree(<Loop />)).toThrow('nested more than');
  expect(() => resolveTree(<div>{Array.from({ length: 9000 }, () => 'x')}</div>)).toThrow(
    'more than 4000 elements',
  );
});

it('refuses more text than a card could ever show', () => {
  expect(() => resolveTree(<p>{'x'.repeat(60_000)}</p>)).toThrow('more than 50000 characters');
});

it('refuses components that are no plain function, instead of leaving them out', () => {
  const Memo = memo(() => <p>a title</p>);
  expect(() =>
    resolveTree(
      <div>
        <Memo />
      </div>,
    ),
  ).toThrow('no plain function');
});

it('lets through what the template was given to show, and nothing else from elsewhere', () => {
  const card = (
    <div>
      <img src="picture:1" />
    </div>
  );
  expect(resolveTree(card, (source) => source === 'picture:1').texts).toEqual([]);
  expect(() => resolveTree(card)).toThrow('it shows "picture:1"');
});

it('refuses what is no element', () => {
  expect(() => resolveTree(<div>{{ a: 1 } as unknown as ReactNode}</div>)).toThrow('no element');
  const Nothing = () => null;
  expect(() => resolveTree(<Nothing />)).toThrow('draws nothing');
});

it('takes the elements of another React for its own', () => {
  const foreign = {
    $$typeof: Symbol.for('react.transitional.element'),
    type: 'div',
    key: null,
    props: { children: [<b key="1">ours</b>, 'theirs'] },
  };
  const { element, texts } = resolveTree(foreign);
  expect(isValidElement(element)).toBe(true);
  expect(texts).toEqual(['ours', 'theirs']);
});

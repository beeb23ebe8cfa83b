import { drawnWords, lastWords } from '../../../server/src/render/engine/drawn-words';

const same = (text: string) => text;
const TITLE = 'The lighthouse that moved inland in eleven nights';
const CUT = { text: TITLE, lines: ['The lighthouse that', 'moved inland…'], clamped: true };

describe('the words on a card', () => {
  it('are whole where they stand there whole, however they are broken', () => {
    const texts = ['The lighthouse that moved', 'inland in eleven nights'];
    expect(drawnWords({ title: TITLE }, [CUT], texts, same)).toEqual([
      { part: 'title', cutAfter: null },
    ]);
  });

  it('are cut where only a shortened fitting stands there', () => {
    expect(drawnWords({ title: TITLE }, [CUT], CUT.lines, same)).toEqual([
      { part: 'title', cutAfter: 'that moved inland' },
    ]);
  });

  it('are not there where neither is', () => {
    expect(drawnWords({ title: TITLE, label: null }, [CUT], ['Other'], same)).toEqual([]);
  });

  it('are cut where a text that repeats itself is cut, though each of its lines stands there', () => {
    const title = 'on and on on and on on and on';
    const tried = { text: title, lines: ['on and on on and on', 'on and on'], clamped: false };
    const cut = { text: title, lines: ['on and on', 'on and on…'], clamped: true };
    expect(drawnWords({ title }, [tried, cut], cut.lines, same)).toEqual([
      { part: 'title', cutAfter: 'on and on' },
    ]);
  });

  it('are cut after what is drawn, not after a try with the same letters', () => {
    const title = 'sea air sea air sea air sea air';
    const tried = { text: title, lines: ['sea air sea', 'air sea…'], clamped: true };
    const drawn = { text: title, lines: ['sea air', 'sea air…'], clamped: true };
    expect(drawnWords({ title }, [tried, drawn], drawn.lines, same)).toEqual([
      { part: 'title', cutAfter: 'air sea air' },
    ]);
  });

  it('are told apart by their parts', () => {
    const content = { title: 'Short', description: TITLE, label: 'News' };
    expect(drawnWords(content, [CUT], ['News', 'Short', ...CUT.lines], same)).toEqual([
      { part: 'title', cutAfter: null },
      { part: 'description', cutAfter: 'that moved inland' },
      { part: 'label', cutAfter: null },
    ]);
  });
});

it('names a few letters where there are no spaces', () => {
  expect(lastWords(['灯台が一晩に四百メートルずつ内陸へ動いたという話を聞いた…'])).toHaveLength(24);
});

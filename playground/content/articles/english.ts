import type { Article } from '../types';

/** Articles that were never translated. */
export const english: readonly Article[] = [
  {
    slug: 'mend',
    author: 'jorn',
    category: 'tools',
    choices: { template: 'bold' },
    text: {
      en: {
        title: 'Mend.',
        excerpt: 'A sock, a gate, a friendship: the same three stitches, at different scales.',
        body: [
          'Begin where it is still whole. Work towards the hole, not from it.',
          'Use a thread you can see. A mend that hides is only half finished.',
        ],
      },
    },
  },
  {
    slug: 'whetstone',
    author: 'jorn',
    category: 'tools',
    cover: 'vessels',
    text: {
      en: {
        title:
          'Why we still sharpen our own knives, and what a whetstone taught me about apologising',
        excerpt:
          'Find the burr, turn it over, go lighter each time, and stop before you are proud of it.',
        body: [
          'You cannot sharpen in anger. The angle wanders.',
          '## The burr',
          'It is the small rough lip on the far side that tells you this side is done. Every apology has one too.',
        ],
      },
    },
  },
  {
    slug: 'knots-and-promises',
    author: 'wren',
    category: 'tools',
    text: {
      en: {
        title: 'Knots & other promises <that> hold, "even" when it\'s 50% slack',
        excerpt:
          'Eleven knots, ranked by how sorry you will be: the bowline (1), the granny (11), and {everything} between.',
        body: ['A knot is an agreement between two ends. Read it before you sign.'],
      },
    },
  },
  {
    slug: 'tide-tables',
    author: 'wren',
    category: 'weather',
    cover: 'lighthouse',
    choices: { template: 'spotlight' },
    text: {
      en: {
        title: 'What the tide tables leave out',
        excerpt:
          'They give the hour and the height. They do not mention the light, the dogs, or your good shoes.',
        body: [
          'The table says 17:42, 4.1 metres. The table was printed in an office, by someone warm.',
          'Out here it is 17:42 and the lamp has just been lit, and for one turn of it the whole bay is indoors.',
        ],
      },
    },
  },
  {
    slug: 'orange-lunch',
    author: 'maelle',
    category: 'supper',
    cover: 'oranges',
    choices: { brandColor: '#c2410c' },
    text: {
      en: {
        title: '🧭 + 🍊 = lunch 👩‍🍳',
        excerpt:
          'Everything we ate on a nine-mile walk, in order of how far it rolled when dropped.',
        body: ['An orange is the only lunch that comes in its own bag and improves the bag.'],
      },
    },
  },
  {
    slug: 'regatta-nobody-won',
    author: 'maelle',
    category: 'notes',
    cover: 'regatta',
    text: {
      en: {
        title: 'Fourteen boats, a fair wind, and nobody in a hurry to win',
        excerpt:
          'The slowest regatta on the coast has one trophy. It is a teapot, and it has never left the harbour.',
        body: [
          'The start was at noon, or a little after; the gun had been lent to a wedding.',
          'By three the fleet had drifted into conversation.',
        ],
      },
    },
  },
  {
    slug: 'fox-tracks',
    category: 'notes',
    cover: 'birches',
    text: {
      en: {
        title: 'The fox was here before us',
        body: ['Twenty-two prints, a pause, a decision. We followed as far as the pause.'],
      },
    },
  },
  {
    slug: 'gulls',
    text: {
      en: {
        title: 'Untitled, with gulls',
        body: ['They came for the sandwich. They stayed for the argument.'],
      },
    },
  },
];

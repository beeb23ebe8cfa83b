import { checkReferences } from '../../../server/src/render/engine/references';

const none = () => false;
const PNG = 'data:image/png;base64,iVBORw0KGgo=';
const svg = (content: string) => `data:image/svg+xml;base64,${btoa(content)}`;

it.each([
  ['a picture as a data: URI', 'img', { src: PNG }],
  ['an SVG as a data: URI', 'img', { src: svg('<svg xmlns="http://www.w3.org/2000/svg"/>') }],
  ['an SVG as text', 'img', { src: 'data:image/svg+xml;utf8,%3Csvg%2F%3E' }],
  ['a background as a data: URI', 'div', { style: { background: `url("${PNG}") 0 0` } }],
  ['a part of the same SVG', 'use', { href: '#star' }],
  ['a pattern of the same SVG', 'rect', { style: { fill: 'url(#dots)' } }],
  ['a link', 'a', { href: 'https://example.com/' }],
  ['text that speaks of an address', 'p', { children: 'url(http://example.com/)' }],
  ['no style at all', 'div', { style: undefined }],
])('lets %s through', (_, type, props) => {
  expect(() => {
    checkReferences(type, props, none);
  }).not.toThrow();
});

it('lets the pictures through that the template was given, by whatever they are called', () => {
  const isPrepared = (source: string) => source === 'picture:1';
  const shown = [
    ['img', { src: 'picture:1' }],
    ['div', { style: { backgroundImage: 'url(picture:1)' } }],
  ] as const;
  for (const [type, props] of shown) {
    expect(() => {
      checkReferences(type, props, isPrepared);
    }).not.toThrow();
    expect(() => {
      checkReferences(type, props, none);
    }).toThrow('picture:1');
  }
});

it.each([
  ['no scheme', 'img', { src: 'cover.png' }],
  ['http', 'img', { src: 'http://127.0.0.1/' }],
  ['a type that engines leave blank', 'img', { src: 'data:image/webp;base64,AAAA' }],
  ['a type within another', 'img', { src: 'data:text/html,data:image/png;base64,AAAA' }],
  ['white space before the scheme', 'img', { src: ' http://127.0.0.1/' }],
  ['the second of two backgrounds', 'div', { style: { background: `url(${PNG}), url(x.png)` } }],
  ['capital letters', 'div', { style: { background: 'URL(x.png)' } }],
  ['a line break', 'div', { style: { background: 'url(\n"x.png"\n)' } }],
  ['a class of Tailwind', 'div', { tw: 'bg-[url(http://127.0.0.1/)]' }],
  ['a list of style sheets', 'style', { children: ['a{}', ['b{background:url(x)}']] }],
  ['an SVG within which is a picture', 'img', { src: svg('<svg><image href="x"/></svg>') }],
  ['an SVG with a namespace of its own', 'img', { src: svg('<a:svg><a:image/></a:svg>') }],
])('refuses %s', (_, type, props) => {
  expect(() => {
    checkReferences(type, props, none);
  }).toThrow(/it shows|imports/u);
});

import type { IncomingMessage, ServerResponse } from 'node:http';

import sharp from 'sharp';

import { lookLive } from '../../../server/src/health/live/look';
import type { LiveFinding } from '../../../server/src/health/live/report';
import { serveWeb, type WebServer } from '../../fixtures/web';

type Handler = (request: IncomingMessage, response: ServerResponse, site: string) => void;

/** What the site answers, by path. A test changes what it is about. */
let paths: Record<string, Handler>;
let site: WebServer;
let card: Buffer;

const html =
  (head: string): Handler =>
  (_request, response, url) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html><head>${head.replaceAll('SITE', url)}</head></html>`);
  };

const TAGS = `
  <!-- <meta property="og:image" content="https://example.com/old.jpg"> -->
  <meta property="og:title" content="A lamp &amp; a chair">
  <meta property="og:image" content="SITE/card.jpg?a=1&amp;b=2">
  <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
  <meta property="og:image:alt" content="A lamp"><meta name="twitter:card" content="summary_large_image">`;

const picture =
  (type: string, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_request, response) => {
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      ...headers,
    });
    response.end(card);
  };

beforeAll(async () => {
  card = await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#4945ff' } })
    .jpeg()
    .toBuffer();
  site = await serveWeb((request, response) => {
    const path = new URL(request.url ?? '/', site.url).pathname;
    const handler = paths[path];
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response, site.url);
  });
});

afterAll(() => site.close());

beforeEach(() => {
  site.asked.length = 0;
  paths = { '/post': html(TAGS), '/card.jpg': picture('image/jpeg') };
});

const isBad = ({ severity }: LiveFinding): boolean =>
  severity === 'warning' || severity === 'error';

async function look(): Promise<readonly LiveFinding[]> {
  return (await lookLive(`${site.url}/post`)).findings;
}

describe('og-image doctor --live', () => {
  it('fetches page and picture as each of seven crawlers, and finds nothing wrong but plain http', async () => {
    const findings = await look();
    expect(findings.filter(isBad)).toMatchObject([
      { crawler: 'every crawler', subject: 'picture', message: 'It is fetched by plain http.' },
    ]);
    const agents = (path: string) =>
      site.asked.filter(({ url }) => url === path).map(({ headers }) => headers['user-agent']);
    expect(agents('/post')).toHaveLength(7);
    // Entities are read, and a comment is not.
    expect(agents('/card.jpg?a=1&b=2')).toEqual(agents('/post'));
    expect(agents('/post').join()).toMatch(
      /facebookexternalhit.*Twitterbot.*LinkedInBot.*Slackbot.*WhatsApp.*Discordbot.*TelegramBot/u,
    );
    expect(findings.find(({ message }) => message.includes('image/jpeg'))?.message).toMatch(
      /^200, image\/jpeg, .* kB, 1200 × 630, public, max-age=31536000/u,
    );
    expect(agents('/robots.txt')).toHaveLength(1);
  });

  it('names the one crawler that a firewall keeps out', async () => {
    const inner = picture('image/jpeg');
    paths['/card.jpg'] = (request, response, url) => {
      const agent = request.headers['user-agent'] ?? '';
      if (agent.startsWith('LinkedInBot')) response.writeHead(403).end();
      else inner(request, response, url);
    };
    const errors = (await look()).filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ crawler: 'LinkedIn', subject: 'picture' }]);
    expect(errors[0]?.message).toMatch(/answers 403/u);
    expect(errors[0]?.remedy).toMatch(/Let "LinkedInBot/u);
  });

  it('reads robots.txt as each crawler does', async () => {
    paths['/robots.txt'] = (_request, response) => {
      response.end('User-agent: Twitterbot\nDisallow: /card\n\nUser-agent: *\nAllow: /\n');
    };
    const kept = (await look()).filter(({ message }) => message.includes('robots.txt'));
    expect(kept).toMatchObject([
      {
        crawler: 'X',
        severity: 'error',
        subject: 'picture',
        remedy: 'Add to robots.txt: "User-agent: Twitterbot", "Allow: /card.jpg".',
      },
    ]);
  });

  it('says what each network misses among the tags', async () => {
    paths['/post'] = html('<meta property="og:image" content="/card.jpg">');
    const findings = await look();
    expect(findings).toContainEqual(
      expect.objectContaining({
        crawler: 'every crawler',
        severity: 'error',
        subject: 'og:image',
        message: '"/card.jpg" is no whole address, and crawlers fetch none without its host.',
      }),
    );
    const small = findings.filter(({ subject }) => subject === 'twitter:card');
    expect(small.map(({ crawler }) => crawler)).toEqual(['X', 'Discord']);
  });

  it('says what is wrong with a picture: its type, its size, its caches', async () => {
    card = await sharp({ create: { width: 250, height: 131, channels: 3, background: '#fff' } })
      .webp()
      .toBuffer();
    paths['/card.jpg'] = picture('image/jpeg', { 'cache-control': 'no-store' });
    const findings = await look();
    const told = findings.map(({ crawler, message }) => `${crawler}: ${message}`).join('\n');
    expect(told).toContain('every crawler: It is called image/jpeg, and is image/webp.');
    expect(told).toContain('every crawler: The tags call it 1200 × 630.');
    expect(told).toContain('every crawler: Caches may not keep it.');
    expect(told).toMatch(/WhatsApp: It has 250 × 131 pixels.*below 300 pixels of width/u);
    expect(told).not.toMatch(/Slack: It has/u);
  });

  it('asks no other private address than the one that is named, redirects included', async () => {
    const inner = await serveWeb((_request, response) => void response.end('secret'));
    try {
      paths['/post'] = html(TAGS.replace('SITE/card.jpg', `${inner.url}/card.jpg`));
      const direct = await look();
      paths['/post'] = html(TAGS);
      paths['/card.jpg'] = (_request, response) => {
        response.writeHead(302, { location: `${inner.url}/card.jpg` }).end();
      };
      const redirected = await look();
      expect(inner.asked).toEqual([]);
      for (const findings of [direct, redirected]) {
        expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
          { crawler: 'every crawler', subject: 'picture' },
        ]);
      }
    } finally {
      await inner.close();
    }
  });

  it('refuses what is no address', async () => {
    await expect(lookLive('example.com/post')).rejects.toThrow(/is no address of a page/u);
    await expect(lookLive('file:///etc/passwd')).rejects.toThrow(/is no address of a page/u);
  });
});

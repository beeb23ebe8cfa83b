import { OgImageError, reasonOf } from '../../contracts/errors';
import { CRAWLERS, type Crawler } from '../crawlers';
import { readRobots, type Robots } from '../robots';
import { LiveFetch } from './fetch';
import { judgePicture } from './judge-picture';
import { judgeTags, pictureOf } from './judge-tags';
import { readTags, textOf } from './page-tags';
import { mergeAlike, type LiveFinding, type LiveReport, type Met } from './report';

/** Bytes that are read: crawlers read less of a page. */
const MOST = { page: 5_000_000, picture: 20_000_000, robots: 500_000 } as const;

/**
 * Fetches a page of the site and its picture as each crawler does.
 * @throws OgImageError OG_ADDRESS_REFUSED where it is no address
 */
export async function lookLive(address: string): Promise<LiveReport> {
  const page = URL.canParse(address) ? new URL(address) : null;
  if (page === null || !/^https?:$/u.test(page.protocol)) {
    throw new OgImageError(
      'OG_ADDRESS_REFUSED',
      `"${address}" is no address of a page. Give one such as https://www.example.com/blog/hello.`,
    );
  }
  const fetching = new LiveFetch(page);
  const robots = new AllRobots(fetching);
  try {
    const findings: LiveFinding[] = [];
    // One after the other, as gently as crawlers come.
    for (const crawler of CRAWLERS) {
      const met = await lookAs(crawler, page.href, { fetching, robots });
      findings.push(...met.map((each) => ({ crawler: crawler.name, ...each })));
    }
    const names = CRAWLERS.map(({ name }) => name);
    return { url: page.href, findings: mergeAlike(findings, names) };
  } finally {
    await fetching.close();
  }
}

interface Ways {
  readonly fetching: LiveFetch;
  readonly robots: AllRobots;
}

async function lookAs(crawler: Crawler, page: string, ways: Ways): Promise<Met[]> {
  const kept = await judgeRobots(crawler, page, 'page', ways);
  const fetched = await fetchAs(crawler, page, 'page', ways);
  if (!('answer' in fetched)) return [...kept, fetched];
  const { answer, url, hops, took } = fetched;
  if (!answer.ok) {
    return [
      ...kept,
      {
        severity: 'error',
        subject: 'page',
        message: `${url} answers ${answer.status}.`,
        remedy: `Let "${crawler.userAgent}" in: look at the firewall and at the CDN's rules against bots.`,
      },
    ];
  }
  const arrived: Met = {
    severity: 'ok',
    subject: 'page',
    message: `${answer.status}, ${hops} redirects`,
    remedy: null,
  };
  const tags = readTags(textOf(answer.bytes, answer.header('content-type')));
  const slow: Met[] = took > 5_000 ? [tooSlow(took)] : [];
  const before = [...kept, arrived, ...slow, ...judgeTags(crawler, tags)];
  const picture = pictureOf(crawler, tags);
  if (picture === null) return [...before, NO_PICTURE];
  if (!/^https?:\/\//iu.test(picture) || !URL.canParse(picture)) {
    return [...before, notAbsolute(picture)];
  }
  const keptFrom = await judgeRobots(crawler, picture, 'picture', ways);
  const got = await fetchAs(crawler, picture, 'picture', ways);
  if (!('answer' in got)) return [...before, ...keptFrom, got];
  return [...before, ...keptFrom, ...(await judgePicture(crawler, got, tags))];
}

const NO_PICTURE: Met = {
  severity: 'error',
  subject: 'og:image',
  message: 'The page names no picture.',
  remedy:
    'Write the tags by strapi-plugin-og-image/meta, into the HTML that the server answers: crawlers run no scripts.',
};

function notAbsolute(picture: string): Met {
  return {
    severity: 'error',
    subject: 'og:image',
    message: `"${picture.slice(0, 200)}" is no whole address, and crawlers fetch none without its host.`,
    remedy: 'Set "url" in config/server to the address under which the world reaches Strapi.',
  };
}

function tooSlow(took: number): Met {
  return {
    severity: 'warning',
    subject: 'page',
    message: `It took ${took} ms.`,
    remedy: 'Have the page cached: crawlers give up after some seconds.',
  };
}

async function fetchAs(
  { userAgent }: Crawler,
  url: string,
  subject: 'page' | 'picture',
  { fetching }: Ways,
): Promise<Awaited<ReturnType<LiveFetch['get']>> | Met> {
  try {
    return await fetching.get(url, userAgent, MOST[subject]);
  } catch (error) {
    const isPrivate = error instanceof OgImageError && error.code === 'OG_ADDRESS_REFUSED';
    return {
      severity: 'error',
      subject,
      message: isPrivate
        ? `${new URL(url).host} is not asked: it stands in a private network, where no crawler gets, or is no address of the web.`
        : reasonOf(error),
      remedy: isPrivate
        ? 'Set "url" in config/server to the address under which the world reaches Strapi.'
        : 'See that the host answers from outside.',
    };
  }
}

async function judgeRobots(
  crawler: Crawler,
  url: string,
  subject: 'page' | 'picture',
  { robots }: Ways,
): Promise<Met[]> {
  const rules = await robots.of(new URL(url).origin);
  if (rules?.keepsFrom(crawler, url) !== true) return [];
  return [
    {
      severity: crawler.obeysRobots ? 'error' : 'warning',
      subject,
      message: `robots.txt of ${new URL(url).host} keeps ${crawler.robotsName} from it.`,
      remedy: `Add to robots.txt: "User-agent: ${crawler.robotsName}", "Allow: ${new URL(url).pathname}".`,
    },
  ];
}

/** The robots.txt of each origin, fetched once. */
class AllRobots {
  private readonly known = new Map<string, Promise<Robots | null>>();

  constructor(private readonly fetching: LiveFetch) {}

  /** Null where there is none, or where it cannot be had: then crawlers come. */
  of(origin: string): Promise<Robots | null> {
    const known = this.known.get(origin) ?? this.read(origin);
    this.known.set(origin, known);
    return known;
  }

  private async read(origin: string): Promise<Robots | null> {
    try {
      const address = `${origin}/robots.txt`;
      const { answer } = await this.fetching.get(address, 'strapi-plugin-og-image', MOST.robots);
      return answer.ok ? readRobots(origin, textOf(answer.bytes, null)) : null;
    } catch {
      // The page or the picture of this host says what is wrong with it.
      return null;
    }
  }
}

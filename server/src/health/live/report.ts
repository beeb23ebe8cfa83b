import type { Severity } from '../../contracts/health';

/** Something that a crawler meets. */
export interface LiveFinding {
  /** The crawler's name, or `every crawler`. */
  readonly crawler: string;
  readonly severity: Severity;
  /** The page, a tag or the picture. */
  readonly subject: string;
  readonly message: string;
  readonly remedy: string | null;
}

export interface LiveReport {
  readonly url: string;
  readonly findings: readonly LiveFinding[];
}

/** A finding before it is known who met it. */
export type Met = Omit<LiveFinding, 'crawler'>;

export const EVERY = 'every crawler';

/** What all crawlers meet alike is told once, before what only some do. */
export function mergeAlike(
  findings: readonly LiveFinding[],
  crawlers: readonly string[],
): LiveFinding[] {
  const idOf = ({ severity, subject, message }: Met): string =>
    JSON.stringify([severity, subject, message]);
  const counts = new Map<string, number>();
  for (const each of findings) counts.set(idOf(each), (counts.get(idOf(each)) ?? 0) + 1);
  const isAlike = (each: LiveFinding) => counts.get(idOf(each)) === crawlers.length;
  const [first] = crawlers;
  const alike = findings.filter((each) => each.crawler === first && isAlike(each));
  return [
    ...alike.map((each) => ({ ...each, crawler: EVERY })),
    ...findings.filter((each) => !isAlike(each)),
  ];
}

import { isHostPattern, type HostPattern } from './hosts';

/** How deep options are looked into, and how many values of them. */
const DEPTH = 6;
const MOST_VALUES = 1_000;

/** What names a host and is no URL: one that an option calls so. */
const HOST_OPTION = /^(?:host|hostname|end_?point|domain|base_?url|cdn|url|server|address)$/iu;

/**
 * The hosts that an upload provider's options name, as URLs (`endpoint: 'http://minio:9000'`) or by
 * themselves (`endPoint: 'minio'`). Whoever writes the options trusts them.
 */
export function hostsNamedIn(options: unknown): HostPattern[] {
  const hosts = new Set<HostPattern>();
  let left = MOST_VALUES;
  const look = (value: unknown, name: string, depth: number): void => {
    left -= 1;
    if (left < 0 || depth > DEPTH) return;
    if (typeof value === 'string') {
      const host = hostIn(value, name);
      if (host !== null) hosts.add(host);
    } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      for (const [key, inner] of Object.entries(value)) {
        look(inner, Array.isArray(value) ? name : key, depth + 1);
      }
    }
  };
  look(options, '', 0);
  return [...hosts];
}

function hostIn(text: string, name: string): HostPattern | null {
  if (/^https?:\/\//iu.test(text)) return URL.canParse(text) ? new URL(text).host : null;
  return HOST_OPTION.test(name) && isHostPattern(text) ? text.toLowerCase() : null;
}

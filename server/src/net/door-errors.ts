import { fileSize } from '../common/file-size';
import { OgImageError } from '../contracts/errors';
import { TooManyBytes } from './read-body';

/** What a request was doing when it failed. */
export interface FailedAt {
  /** With its port. Never more of the address: paths and queries hold signatures. */
  readonly host: string;
  /** Whether the answer had begun. */
  readonly begun: boolean;
  /** Bytes. */
  readonly maxBytes: number;
  /** Milliseconds until the answer had to begin. */
  readonly answerMs: number;
}

/** Names what went wrong with a request. The system's own sentences name addresses of the network. */
export function toDoorError(error: unknown, at: FailedAt): OgImageError {
  if (error instanceof OgImageError) return error;
  const { host, begun, maxBytes, answerMs } = at;
  const code = codeOf(error);
  if (error instanceof TooManyBytes) {
    const most = fileSize(maxBytes);
    return new OgImageError(
      'OG_ANSWER_TOO_LARGE',
      `${host} answers more than ${most}, which is not read.`,
      { values: { host, most } },
    );
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return hostSilent(host, answerMs);
  }
  if (code === 'UND_ERR_INVALID_ARG') {
    return new OgImageError(
      'OG_UNEXPECTED',
      `Nothing can be sent to ${host} as it is configured: a header or the address holds a character that none may have.`,
      { values: { detail: host } },
    );
  }
  if (begun || code?.startsWith('HPE_') === true) {
    return new OgImageError(
      'OG_ANSWER_UNREADABLE',
      `The answer of ${host} broke off or cannot be read${code === null ? '' : ` (${code})`}. It is tried again by itself.`,
      { values: { host } },
    );
  }
  return new OgImageError(
    'OG_HOST_UNREACHABLE',
    `${host} cannot be reached${code === null ? '' : ` (${code})`}. It is tried again by itself; look whether the host runs and its name is right.`,
    { values: { host, detail: code ?? '' } },
  );
}

/** @param ms how long its answer was waited for */
export function hostSilent(host: string, ms: number): OgImageError {
  const seconds = ms / 1_000;
  return new OgImageError(
    'OG_HOST_SILENT',
    `${host} did not answer within ${seconds} s. It is tried again by itself.`,
    { values: { host, seconds } },
  );
}

/** @param ms how long the whole answer was waited for */
export function answerSlow(host: string, ms: number): OgImageError {
  const seconds = ms / 1_000;
  return new OgImageError(
    'OG_ANSWER_SLOW',
    `The answer of ${host} was not complete within ${seconds} s. It is tried again by itself.`,
    { values: { host, seconds } },
  );
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

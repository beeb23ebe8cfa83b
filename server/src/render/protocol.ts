import type { ErrorCode } from '../contracts/errors';
import type { RenderRequest, RenderResult } from '../contracts/renderer';

/** What the pool sends to a render process: one card at a time. */
export interface DrawMessage {
  readonly request: RenderRequest;
}

/** What a render process answers. */
export type ProcessMessage =
  | { readonly kind: 'ready' }
  /** An SVG is about to be read, by its digest; null when it was. */
  | { readonly kind: 'reading'; readonly picture: string | null }
  | { readonly kind: 'drawn'; readonly result: RenderResult; readonly memory: number }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode;
      readonly message: string;
      /** Whether the process can no longer be trusted to draw. */
      readonly broken: boolean;
    };

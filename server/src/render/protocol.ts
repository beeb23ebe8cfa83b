import type { ErrorCode } from '../contracts/errors';
import type { ProblemValues } from '../contracts/problem';
import type { ImageRequest, RenderRequest, RenderResult } from '../contracts/renderer';
import type { TemplateBundle } from '../contracts/template';

/** What the pool sends to a render process, one thing at a time. */
export type PoolMessage = {
  /** A bundle that this process has not been sent before: what follows names it by its digest. */
  readonly bundle?: TemplateBundle;
} & (
  | {
      readonly kind: 'draw';
      readonly request: Omit<RenderRequest, 'bundle'>;
      readonly digest?: string;
    }
  | { readonly kind: 'image'; readonly request: ImageRequest; readonly digest?: undefined }
  | { readonly kind: 'describe'; readonly digest: string }
);

/** What a render process answers. */
export type ProcessMessage =
  | { readonly kind: 'ready' }
  /** An SVG or a finished picture is about to be read, by its digest; null when it was. */
  | { readonly kind: 'reading'; readonly picture: string | null }
  | { readonly kind: 'drawn'; readonly result: RenderResult; readonly memory: number }
  /** What the templates of a bundle say of themselves. */
  | { readonly kind: 'described'; readonly templates: unknown }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode;
      readonly values: ProblemValues;
      readonly message: string;
      /** Whether the process can no longer be trusted to draw. */
      readonly broken: boolean;
    };

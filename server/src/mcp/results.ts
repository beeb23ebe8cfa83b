import { isOgImageError } from '../contracts/errors';

export type McpContent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image'; readonly data: string; readonly mimeType: string };

/** What a tool answers, as Strapi's contract has it. */
export type McpResult =
  | { content: McpContent[]; structuredContent: Record<string, unknown>; isError?: never }
  | { content: McpContent[]; structuredContent?: never; isError: true };

/** A picture among what a tool answers, in base64. */
export function imageOf(dataUrl: string): McpContent {
  const [, mimeType = '', data = ''] = /^data:([^;]+);base64,(.*)$/su.exec(dataUrl) ?? [];
  return { type: 'image', data, mimeType };
}

/** Data, which clients that know nothing of it read as text. */
export function said(
  data: Record<string, unknown>,
  pictures: readonly McpContent[] = [],
): McpResult {
  const text = { type: 'text', text: JSON.stringify(data) } as const;
  return { content: [text, ...pictures], structuredContent: data };
}

/** @throws the error itself where it is none of ours */
export function failed(error: unknown): McpResult {
  if (!isOgImageError(error)) throw error;
  return {
    content: [{ type: 'text', text: `${error.message} (${error.code})` }],
    isError: true,
  };
}

import type { Core } from '@strapi/strapi';
// Not Strapi's own, which older versions do not hand out.
import { z } from 'zod';

import { ACTIONS } from '../contracts/permissions';
import { Access, type Ability } from '../wiring/access';
import { failed, said, type McpResult } from './results';
import { previewOf } from './preview-of';
import { runFor, runInput, runShape } from './run-for';
import { statusOf, statusShape } from './status-of';

/** Who asks, as Strapi hands it to a tool: the owner of the token, with the token's rights. */
export interface McpAsker {
  readonly userAbility: Ability;
  readonly user: { readonly id: string | number };
}

interface Call<Args> {
  readonly args: Args;
  readonly extra: { readonly signal?: AbortSignal };
}

const uid = z.string().min(1).max(255).describe('A content type, such as "api::article.article".');
const documentId = z.string().min(1).max(255).describe("The entry's documentId.");
const locale = z
  .string()
  .min(1)
  .max(255)
  .optional()
  .describe('Such as "en"; left out, the default.');

const statusInput = z.object({ uid: uid.optional(), documentId: documentId.optional(), locale });
const previewInput = z.object({
  uid,
  documentId,
  locale,
  format: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('One of the formats of the site, such as "og" or "square". Left out, "og".'),
});
const pictureShape = z.object({
  width: z.number(),
  height: z.number(),
  alt: z.string(),
  template: z.string().nullable(),
  warnings: z.array(z.string()),
});
const requires = (...actions: string[]) => ({
  policies: actions.map((action) => ({ action })),
});

/** What agents may do with social cards, each within the rights of who owns their token. */
export const TOOLS = [
  {
    name: 'og_image_status',
    title: 'Social cards: status',
    description:
      'How the social cards (Open Graph images) stand. Without arguments: counts by content type of those that you may read. With uid and documentId: one card, with its state, address, alternative text, warnings and error. Changes nothing.',
    telemetry: { source: 'og-image', name: 'status' },
    auth: requires(ACTIONS.read),
    resolveInputSchema: () => statusInput,
    resolveOutputSchema: () => statusShape,
    createHandler:
      (strapi: Core.Strapi, { userAbility }: McpAsker) =>
      ({ args }: Call<z.infer<typeof statusInput>>): Promise<McpResult> =>
        answered(async () => {
          const status = await statusOf(strapi, args, new Access(strapi, userAbility));
          return said(status);
        }),
  },
  {
    name: 'og_image_preview',
    title: 'Social cards: preview',
    description:
      "Draws the social card of an entry's saved draft, as you may read it, and returns the picture. Nothing is stored.",
    telemetry: { source: 'og-image', name: 'preview' },
    auth: requires(ACTIONS.read),
    resolveInputSchema: () => previewInput,
    resolveOutputSchema: () => pictureShape,
    createHandler:
      (strapi: Core.Strapi, { userAbility, user }: McpAsker) =>
      ({ args, extra }: Call<z.infer<typeof previewInput>>): Promise<McpResult> =>
        answered(async () => {
          const asking = {
            access: new Access(strapi, userAbility),
            asker: String(user.id),
            // Strapi's own time limit ends a call that has none.
            signal: extra.signal ?? new AbortController().signal,
          };
          const { picture, shown } = await previewOf(strapi, args, asking);
          return said(shown, [picture]);
        }),
  },
  {
    name: 'og_image_regenerate',
    title: 'Social cards: regenerate',
    description:
      'Starts a run over the social cards of published entries, as you may update them: those that would look otherwise now are drawn anew, or all of them with force. With dryRun it only counts. Answers how the run stands after some seconds; it goes on without you, one run at a time. Ask with its id (run) how it goes.',
    telemetry: { source: 'og-image', name: 'regenerate' },
    auth: requires(ACTIONS.regenerate),
    resolveInputSchema: () => runInput,
    resolveOutputSchema: () => runShape,
    createHandler:
      (strapi: Core.Strapi, { userAbility, user }: McpAsker) =>
      ({ args, extra }: Call<z.infer<typeof runInput>>): Promise<McpResult> =>
        answered(async () => {
          const asker = { access: new Access(strapi, userAbility), admin: Number(user.id) };
          return said(await runFor(strapi, args, asker, extra.signal));
        }),
  },
] as const;

/** An error of ours tells the agent what is wrong; any other is Strapi's to tell of. */
async function answered(work: () => Promise<McpResult>): Promise<McpResult> {
  try {
    return await work();
  } catch (error) {
    return failed(error);
  }
}

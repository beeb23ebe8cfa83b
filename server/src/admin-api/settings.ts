import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { OgImageError, TooEarlyError } from '../contracts/errors';
import type {
  FallbackSampleAnswer,
  SettingsAnswer,
  SettingsSampleAnswer,
  SettingsSavedAnswer,
} from '../contracts/settings';
import type { SettingsTemplatesAnswer, TemplateUseAnswer } from '../contracts/settings-templates';
import type { SettingsTypesAnswer } from '../contracts/settings-types';
import { CardCensus } from '../queue/card-census';
import { InvalidSettingsError } from '../settings/invalid';
import { Access } from '../wiring/access';
import { saveSettings, settingsView } from '../wiring/change-settings';
import { sampleFallback } from '../wiring/fallback-sample';
import type { Asking } from '../wiring/preview';
import { sampleSettings } from '../wiring/settings-sample';
import { settingsTemplates } from '../wiring/settings-templates';
import { settingsTypes } from '../wiring/settings-types';
import {
  answering,
  fallbackSampleBody,
  parseRequest,
  settingsBody,
  settingsSampleBody,
  templateParams,
} from './request';
import { whileAsked } from './while-asked';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const answer: SettingsAnswer = { data: await settingsView(strapi) };
    ctx.body = answer;
  },

  async save(ctx: Context): Promise<void> {
    const { change } = parseRequest(settingsBody, ctx.request.body);
    const access = new Access(strapi, ctx.state['userAbility']);
    await answeringSettings(ctx, async () => {
      const answer: SettingsSavedAnswer = await saveSettings(strapi, change, access);
      ctx.body = answer;
    });
  },

  async sample(ctx: Context): Promise<void> {
    const body = parseRequest(settingsSampleBody, ctx.request.body);
    await whileDrawn(strapi, ctx, async (asking) => {
      const answer: SettingsSampleAnswer = { data: await sampleSettings(strapi, body, asking) };
      ctx.body = answer;
    });
  },

  async sampleFallback(ctx: Context): Promise<void> {
    const body = parseRequest(fallbackSampleBody, ctx.request.body);
    await whileDrawn(strapi, ctx, async (asking) => {
      const answer: FallbackSampleAnswer = { data: await sampleFallback(strapi, body, asking) };
      ctx.body = answer;
    });
  },

  async templates(ctx: Context): Promise<void> {
    const access = new Access(strapi, ctx.state['userAbility']);
    const answer: SettingsTemplatesAnswer = { data: await settingsTemplates(strapi, access) };
    ctx.body = answer;
  },

  types(ctx: Context): void {
    const answer: SettingsTypesAnswer = { data: settingsTypes(strapi) };
    ctx.body = answer;
  },

  async templateUse(ctx: Context): Promise<void> {
    const { name } = parseRequest(templateParams, ctx.params);
    const cards = await new CardCensus(strapi.db).drawnWith(name);
    const answer: TemplateUseAnswer = { data: { cards } };
    ctx.body = answer;
  },
});

/** Draws for whoever asks, for as long as they wait. */
async function whileDrawn(
  strapi: Core.Strapi,
  ctx: Context,
  draw: (asking: Asking) => Promise<void>,
): Promise<void> {
  const access = new Access(strapi, ctx.state['userAbility']);
  const { id } = ctx.state['user'] as { readonly id: number };
  await whileAsked(ctx, (signal) =>
    answeringSettings(ctx, () => draw({ access, asker: String(id), signal })),
  );
}

/** As `answering`, with the places of what is wrong in `details.problems`, and 409 for a conflict. */
async function answeringSettings(ctx: Context, work: () => Promise<void>): Promise<void> {
  await answering(async () => {
    try {
      await work();
    } catch (error) {
      if (error instanceof TooEarlyError) ctx.set('Retry-After', String(error.retryAfter));
      if (error instanceof InvalidSettingsError) {
        const { code, values, message, problems } = error;
        throw new errors.ValidationError(message, { code, values, problems });
      }
      if (!(error instanceof OgImageError) || error.code !== 'OG_SETTINGS_CONFLICT') throw error;
      const { code, values, message } = error;
      ctx.status = 409;
      ctx.body = {
        data: null,
        error: { status: 409, name: 'ConflictError', message, details: { code, values } },
      };
    }
  });
}

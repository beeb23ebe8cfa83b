import { z } from 'zod';

import { promptFault } from '../backgrounds/prompt-pattern';
import { altFault } from '../common/alt-pattern';
import { faultText, type PatternFault } from '../common/pattern-fault';
import { MOST_AI_PICTURES, MOST_RETENTION_DAYS, MOST_RULES } from '../contracts/settings';
import { color } from './color';
import { pictureSchema } from './picture';
import { ruleSchema } from './rules';
import { designSchema } from './designs';

/**
 * What both the config and the settings of admins may hold, each without a default: what is absent is the
 * default in the config, and the config's in the settings.
 */

/** The name of a template or a design. */
export const templateName = z.string().min(1).max(100);

const uid = z.string().min(1).max(255);

export const brandParts = {
  name: z.string().trim().min(1).max(100).nullable(),
  color,
  palette: z
    .array(
      z.strictObject({
        /** What editors read. */
        name: z.string().trim().min(1).max(40),
        /** A CSS colour. */
        color,
      }),
    )
    .max(24),
  logo: pictureSchema.nullable(),
  darkLogo: pictureSchema.nullable(),
};

export const templateByType = z.record(uid, templateName);

const names = z.array(templateName).min(1).max(200);

export const allowedParts = {
  templates: names.nullable(),
  byType: z.record(uid, names),
};

export const rules = z.array(ruleSchema).max(MOST_RULES);
export const designs = z.array(designSchema).max(100);

const pattern = (faultOf: (text: string) => PatternFault | null) =>
  z.string().superRefine((text, context) => {
    const fault = faultOf(text);
    if (fault !== null) context.addIssue({ code: 'custom', message: faultText(fault) });
  });

export const altPattern = pattern(altFault).nullable();

export const aiParts = {
  prompt: pattern(promptFault),
  monthlyLimit: z.int().min(0).max(MOST_AI_PICTURES).nullable(),
};

export const retentionDays = z.number().min(0).max(MOST_RETENTION_DAYS);

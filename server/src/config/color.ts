import { z } from 'zod';

import { parseHexColor } from '../common/color';

/** A CSS colour, read into `#rrggbb`. */
export const color = z.string().transform((value, { issues }) => {
  const hex = parseHexColor(value);
  if (hex !== null) return hex;
  const message = 'must be a CSS colour such as "#4945ff" or "rebeccapurple"';
  issues.push({ code: 'custom', input: value, message });
  return z.NEVER;
});

import { z } from 'zod';

/** A time of a day at most, in milliseconds. */
export const milliseconds = (least: number) => z.number().int().min(least).max(86_400_000);

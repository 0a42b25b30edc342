import { z } from 'zod';

/** A whole number of a setting, within bounds. */
export const whole = (least: number, most: number) =>
  z.coerce
    .number('is no number')
    .int('is no whole number')
    .min(least, `is below ${least}`)
    .max(most, `is above ${most}`);

export const port = whole(1, 65535);

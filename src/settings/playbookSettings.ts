import { resolve } from 'node:path';
import { z } from 'zod';
import { canonicalLocale, type Locale } from '../playbook/locale';
import { baseAddressProblem } from '../playbook/published';

export type PlaybookSettings = {
  contentDir: string;
  /** The base address of the published playbook; null when it is not known, or is in its `playbook.json`. */
  playbookUrl: string | null;
  defaultLocale: Locale;
};

/** The environment variables. */
export const playbookVariables = {
  CONTENT_DIR: z.string().default('content'),
  PLAYBOOK_URL: z
    .string()
    .superRefine((address, context) => {
      const message = baseAddressProblem(address);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .optional(),
  DEFAULT_LOCALE: z
    .string()
    .default('en')
    .transform((tag, context) => {
      const locale = canonicalLocale(tag);
      if (locale === undefined)
        context.addIssue({ code: 'custom', message: 'is no BCP 47 tag such as en or pt-BR' });
      return locale ?? tag;
    }),
};

/** @param folder what a relative folder is resolved against */
export function playbookSettingsOf(
  { CONTENT_DIR, PLAYBOOK_URL, DEFAULT_LOCALE }: z.infer<z.ZodObject<typeof playbookVariables>>,
  folder: string,
): PlaybookSettings {
  return {
    contentDir: resolve(folder, CONTENT_DIR),
    playbookUrl: PLAYBOOK_URL ?? null,
    defaultLocale: DEFAULT_LOCALE,
  };
}

import { z } from 'zod';

const command = z.looseObject({ title: z.string(), description: z.string().default('') });

/** What the rules look at; the schema of Microsoft says the rest. */
export const manifestShape = z.looseObject({
  version: z.string(),
  id: z.string(),
  developer: z.looseObject({
    name: z.string(),
    websiteUrl: z.string(),
    privacyUrl: z.string(),
    termsOfUseUrl: z.string(),
  }),
  name: z.looseObject({ short: z.string(), full: z.string() }),
  description: z.looseObject({ short: z.string(), full: z.string() }),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  localizationInfo: z
    .looseObject({
      defaultLanguageTag: z.string(),
      additionalLanguages: z.array(z.looseObject({ languageTag: z.string(), file: z.string() })).default([]),
    })
    .optional(),
  bots: z
    .array(
      z.looseObject({
        botId: z.string(),
        scopes: z.array(z.string()),
        commandLists: z
          .array(z.looseObject({ scopes: z.array(z.string()), commands: z.array(command) }))
          .default([]),
      }),
    )
    .default([]),
  composeExtensions: z
    .array(
      z.looseObject({
        messageHandlers: z
          .array(z.looseObject({ value: z.looseObject({ domains: z.array(z.string()).default([]) }) }))
          .default([]),
      }),
    )
    .default([]),
  validDomains: z.array(z.string()).default([]),
});

export type Manifest = z.infer<typeof manifestShape>;

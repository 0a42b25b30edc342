/** A message that mentions people, who stand in the text as `@ben`. */
export function mentioning(text: string, names: readonly string[], given: object) {
  return {
    ...given,
    text: names.reduce((said, name) => said.replace(`@${name}`, `<at>${name}</at>`), text),
    entities: names.map((name) => ({
      type: 'mention',
      text: `<at>${name}</at>`,
      mentioned: { id: `29:${name}`, name: `${name} Berg` },
    })),
  };
}

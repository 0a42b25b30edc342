import { buildPlaybook } from '../../src/content/build';

/** Reads a page with such a content. */
export function readPage(content: string): void {
  buildPlaybook([{ path: 'en/page.md', locale: 'en', content }]);
}

const TASKS = '| Task ID | Task Name | (M)andatory | FastTrack Role | Services |\n|--|--|--|--|--|\n';

/** Pages with a long text where something is read of it. */
export const PAGES: Readonly<Record<string, (text: string) => string>> = {
  'a page': (text) => text,
  'a heading': (text) => `# a\n\n## ${text}b\n\n### 1. a ${text}\n`,
  'the cells of a task': (text) => `${TASKS}| 12${text} | a${text}b | M${text} | FM${text}x | ${text}x |\n`,
  'the header of a table': (text) =>
    `| Task ID${text} | Task Name | ${text} |\n|--|--|--|\n${'| 1 | a |\n'.repeat(50)}`,
  'front matter': (text) => `---\ntitle: ${text}x\nms.date: ${text}\n${text}\n---\n# a\n`,
  'front matter that is open': (text) => `---\n${text}\n`,
  'a link': (text) => `[a${text}](http://b.c/${text}x) [x](${text}) https://b.c/${text}`,
  metadata: (text) =>
    `# a\n\nPhase: **${text}x**${text}\nPrimary Role: **FM${text}x**\nApplies To${text}: ${text}x\n`,
  'next steps and dates': (text) =>
    `# a\n\n## Next Steps\n\n- a ${text}b\n- ${text}\n\n## Refresh Summary\n\n| a | b |\n|--|--|\n| 03/04/2020${text} | ${text}1/1/2020 |\n`,
  'an include': (text) => `[!INCLUDE [a${text}](x${text}.md${text}`,
  HTML: (text) => `<a ${text}href=${text}"x"${text}>${text}</a><img ${text} src=${text}>\n<!--${text}`,
  'a list and a quote': (text) => `- ${text}x\n1. ${text}x\na. ${text}\n\n> ${text}x\n> [!NOTE]${text}\n`,
};

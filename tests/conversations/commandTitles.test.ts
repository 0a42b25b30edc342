import { beforeAll, describe, expect, it } from '@jest/globals';
import manifest from '../../manifest/manifest.json';
import type { Knowledge } from '../../src/bot/turn/knowledge';
import { createTexts } from '../../src/i18n/texts';
import { openChat } from '../bot/chat';
import { ownKnowledge } from '../once/content';

/** What Teams' list of commands may send, and what each has to lead to: an intent, or a card with a title of ours. */
const COMMANDS: [title: string, expected: string, others: string[]][] = [
  ['help', 'help', ['Hilfe', 'ayuda', 'ajuda', '帮助', 'ヘルプ']],
  ['guide me', 'guide.phase.title', ['führe mich', 'guíame', 'me guie', '引导我', '案内して']],
  ['phases', 'phase_list', ['Phasen', 'fases', 'fases', '所有阶段', 'フェーズ一覧']],
  [
    'next steps',
    'next_steps',
    ['nächste Schritte', 'siguientes pasos', 'próximos passos', '后续步骤', '次のステップ'],
  ],
  ['resources', 'resources', ['Ressourcen', 'recursos', 'recursos', '资源', 'リソース']],
  [
    'mandatory tasks',
    'tasks',
    ['erforderliche Aufgaben', 'tareas obligatorias', 'tarefas obrigatórias', '必做任务', '必須タスク'],
  ],
  ['roles', 'roles', ['Rollen', 'roles', 'funções', '角色', '役割']],
  [
    'my tasks',
    'board.mine.title',
    ['meine Aufgaben', 'mis tareas', 'minhas tarefas', '我的任务', '自分のタスク'],
  ],
  ['boards', 'board.list.title', ['Boards', 'tableros', 'quadros', '看板', 'ボード']],
  ['insights', 'insights.title', ['Einblicke', 'valoraciones', 'avaliações', '洞察', 'インサイト']],
  ['language', 'languages.title', ['Sprache', 'idioma', 'idioma', '语言', '言語']],
  [
    'post tasks',
    'board.form.heading',
    ['Aufgaben posten', 'publicar tareas', 'publicar tarefas', '发布任务', 'タスクを投稿'],
  ],
];
const OTHERS = ['de', 'es', 'pt-BR', 'zh-CN', 'ja'];

const TITLES = [
  'guide.phase.title',
  'languages.title',
  'insights.title',
  'board.form.heading',
  'board.mine.title',
  'board.list.title',
] as const;

const SHOW_KICKOFF = {
  v: 1,
  verb: 'show',
  topic: { kind: 'page', page: 'initiate-conduct-customer-kick-off' },
  part: 0,
};

const texts = createTexts();
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ownKnowledge();
});

/** What `said` leads to, right after a page was shown, or as the first message. */
async function ledTo(locale: string, said: string, first = false): Promise<string | undefined> {
  const intents: string[] = [];
  const observer = {
    turnEnded: () => {},
    answered: (reply: { intent: string; answer: { kind: string } }) =>
      intents.push(reply.answer.kind === 'none' ? 'none' : reply.intent),
  };
  const chat = openChat({ knowledge, observer });
  const given = { locale, conversation: { id: 'group', conversationType: 'groupChat', isGroup: true } };
  if (!first) await chat.press(SHOW_KICKOFF, given);
  intents.length = 0;
  const { cards } = await chat.say(said, given);
  const { t } = texts.in(locale);
  return intents[0] ?? TITLES.find((key) => cards[0]?.text.includes(t(key)));
}

describe('the commands that Teams offers', () => {
  it('are those that are asked here', () => {
    const titles = manifest.bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    );
    expect([...new Set(titles)].sort()).toEqual(COMMANDS.map(([title]) => title).sort());
  });

  it.each(COMMANDS)('"%s" leads to %s, in the words of every language', async (title, expected, others) => {
    const said = [['en', title] as const, ...OTHERS.map((locale, i) => [locale, others[i] ?? ''] as const)];
    const led = await Promise.all(said.map(([locale, text]) => ledTo(locale, text)));
    expect(said.map(([, text], i) => [text, led[i]])).toEqual(said.map(([, text]) => [text, expected]));
  });

  it.each(COMMANDS)(
    '"%s" is understood in English whatever language Teams is in',
    async (title, expected) => {
      const led = await Promise.all(OTHERS.map((locale) => ledTo(locale, title)));
      expect(led).toEqual(OTHERS.map(() => expected));
    },
  );

  it.each(COMMANDS)('"%s" is never unknown, not even as the first message', async (title) => {
    expect(await ledTo('en', title, true)).not.toBe('none');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { processesWithTasks } from '../../../src/bot/boards/drafts/boardPages';
import { dayOrder } from '../../../src/bot/boards/drafts/dayOrder';
import { dueDay } from '../../../src/bot/boards/drafts/dueAsked';
import { ownContent } from '../../once/content';
import { readCommand as read } from '../../once/parts';

const DAY_MS = 86_400_000;
/** A Wednesday. */
const TODAY = '2026-03-11';
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const inDays = (days: number) => iso(Date.parse(TODAY) + days * DAY_MS);

type Language = {
  /** Where a date can stand, after a word for it or alone. */
  frames: readonly ((title: string, date: string) => string)[];
  /** How people write a day. */
  written: readonly ((day: number, month: number, year: number, named: string) => string)[];
  /** How people say so many days and weeks, with digits and with words. */
  spans: readonly [string, number][];
};

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    frames: [
      (title, date) => `post tasks for ${title} due ${date}`,
      (title, date) => `Please create a checklist for ${title} by ${date}`,
      (title, date) => `post tasks for ${title}, ${date}`,
      (title, date) => `By ${date}, post the tasks for ${title}`,
    ],
    written: [
      (day, _month, _year, named) => `${named} ${day}`,
      (day, _month, _year, named) => `${day} ${named}`,
      (day, _month, year, named) => `${named} ${day}, ${year}`,
      (day, month, year) => `${year}-${month}-${day}`,
    ],
    spans: [
      ['in 10 days', 10],
      ['in three weeks', 21],
      ['in a week', 7],
      ['within two weeks', 14],
      ['tomorrow', 1],
    ],
  },
  de: {
    frames: [
      (title, date) => `Aufgaben für ${title} posten, fällig ${date}`,
      (title, date) => `Bitte bis ${date} eine Checkliste für ${title} erstellen`,
      (title, date) => `Aufgaben für ${title} posten, ${date}`,
    ],
    written: [
      (day, _month, _year, named) => `${day}. ${named}`,
      (day, month) => `${day}.${month}.`,
      (day, month, year) => `${day}.${month}.${year}`,
      (day, _month, year, named) => `${day}. ${named} ${year}`,
    ],
    spans: [
      ['in 10 Tagen', 10],
      ['in drei Wochen', 21],
      ['in einer Woche', 7],
      ['innerhalb von zwei Wochen', 14],
      ['übermorgen', 2],
    ],
  },
  es: {
    frames: [
      (title, date) => `publicar las tareas de ${title} con vencimiento ${date}`,
      (title, date) => `Crea una lista de comprobación para ${title}, ${date}`,
      (title, date) => `publicar las tareas de ${title}, vence ${date}`,
    ],
    written: [
      (day, _month, _year, named) => `${day} de ${named}`,
      (day, _month, year, named) => `el ${day} de ${named} de ${year}`,
      (day, month, year) => `${day}/${month}/${year}`,
      (day, month) => `${day}/${month}`,
    ],
    spans: [
      ['en 10 días', 10],
      ['dentro de tres semanas', 21],
      ['en una semana', 7],
      ['pasado mañana', 2],
    ],
  },
  'pt-BR': {
    frames: [
      (title, date) => `publicar as tarefas de ${title} com vencimento ${date}`,
      (title, date) => `Crie uma checklist para ${title}, ${date}`,
      (title, date) => `publicar as tarefas de ${title}, prazo ${date}`,
    ],
    written: [
      (day, _month, _year, named) => `${day} de ${named}`,
      (day, _month, year, named) => `${day} de ${named} de ${year}`,
      (day, month, year) => `${day}/${month}/${year}`,
      (day, month) => `${day}/${month}`,
    ],
    spans: [
      ['em 10 dias', 10],
      ['em duas semanas', 14],
      ['daqui a três semanas', 21],
      ['amanhã', 1],
    ],
  },
  'zh-CN': {
    frames: [
      (title, date) => `发布${title}的任务，${date}到期`,
      (title, date) => `发布${title}的任务，截止日期为${date}`,
      (title, date) => `发布${title}的任务，${date}`,
      (title, date) => `${date}前发布${title}的任务`,
    ],
    written: [
      (day, month) => `${month}月${day}日`,
      (day, month) => `${month}月${day}号`,
      (day, month, year) => `${year}年${month}月${day}日`,
      (day, month, year) => `${year}/${month}/${day}`,
    ],
    spans: [
      ['10天后', 10],
      ['三天后', 3],
      ['两周后', 14],
      ['明天', 1],
    ],
  },
  ja: {
    frames: [
      (title, date) => `${title}のタスクを投稿して、期限は${date}`,
      (title, date) => `${date}までに${title}のタスクを投稿して`,
      (title, date) => `${title}のタスクを投稿、${date}`,
      (title, date) => `期限 ${date} ${title}のタスクを投稿`,
    ],
    written: [
      (day, month) => `${month}月${day}日`,
      (day, month, year) => `${year}年${month}月${day}日`,
      (day, month, year) => `${year}/${month}/${day}`,
    ],
    spans: [
      ['10日後', 10],
      ['三週間後', 21],
      ['2週間後', 14],
      ['明日', 1],
    ],
  },
};

/** The name of the process without marks and case, and the day that was understood. */
function understood(text: string, locale: string): [name: string, due: string | null] | undefined {
  const command = read(text);
  if (command?.kind !== 'post-board') return undefined;
  const { due } = command;
  return [command.process, due?.when ? dueDay(due.when, TODAY, dayOrder(locale, [])) : null];
}

async function titlesIn(locale: string): Promise<string[]> {
  const pages = processesWithTasks((await ownContent()).playbook, locale);
  return pages.map(({ title }) => title);
}

describe.each(Object.entries(LANGUAGES))('%s', (locale, { frames, written, spans }) => {
  it('reads a day back as people write it, and leaves the name of the process whole', async () => {
    const titles = await titlesIn(locale);
    fc.assert(
      fc.property(
        fc.constantFrom(...titles),
        fc.constantFrom(...frames),
        fc.constantFrom(...written),
        fc.integer({ min: 1, max: 290 }),
        (title, frame, write, ahead) => {
          const day = inDays(ahead);
          const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
          const date = new Date(`${day}T00:00:00Z`);
          const named = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date);
          const text = frame(title, write(number, month, year, named));
          const [name = '', due] = understood(text, locale) ?? [];
          expect([text, due]).toEqual([text, day]);
          expect(name).toContain(title);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads spans of days and weeks', async () => {
    const titles = await titlesIn(locale);
    for (const title of titles)
      for (const frame of frames)
        for (const [span, days] of spans) {
          const text = frame(title, span);
          const [name = '', due] = understood(text, locale) ?? [];
          expect([text, due]).toEqual([text, inDays(days)]);
          expect(name).toContain(title);
        }
  });
});

describe('which of two numbers is the day', () => {
  it.each([
    ['en', [], 'unknown'],
    ['en', ['en-GB'], 'day-first'],
    ['en', ['en-US'], 'month-first'],
    ['en', ['not a tag', 'de-DE'], 'unknown'],
    ['de', ['en-US'], 'day-first'],
    ['es', [], 'day-first'],
    ['pt-BR', [], 'day-first'],
    ['zh-CN', [], 'month-first'],
    ['ja', ['ja-JP'], 'month-first'],
  ])('is told by the language of the reader and their region: %s %j', (locale, hints, order) => {
    expect(dayOrder(locale, hints)).toBe(order);
  });
});

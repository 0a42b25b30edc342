import { describe, expect, it } from '@jest/globals';
import { dueDay } from '../../../src/bot/boards/drafts/dueAsked';
import { readCommand as read } from '../../once/parts';

/** A Monday. */
const TODAY = '2026-11-30';

/** The day that is meant on that Monday; a text that could not be understood begins with a question mark. */
function due(text: string, today = TODAY): string | null | undefined {
  const command = read(text);
  if (command?.kind !== 'post-board') return undefined;
  const said = command.due;
  return said && ((said.when && dueDay(said.when, today, 'unknown')) ?? `? ${said.text}`);
}

const requests: Readonly<Record<string, (date: string) => string>> = {
  en: (date) => `post tasks for the migration ${date}`,
  de: (date) => `Poste die Aufgaben der Migration ${date}`,
  es: (date) => `publica las tareas de la migración ${date}`,
  'pt-BR': (date) => `publique as tarefas da migração ${date}`,
  'zh-CN': (date) => `发布迁移的任务，${date}`,
  ja: (date) => `${date}移行のタスクを投稿して`,
};

/** What is said and the day that is meant. */
const understood: Readonly<Record<string, readonly [string, string][]>> = {
  en: [
    ['by the end of next week', '2026-12-11'],
    ['by end of next week', '2026-12-11'],
    ['due at the end of next week', '2026-12-11'],
    ['by the end of this week', '2026-12-04'],
    ['by the end of the week', '2026-12-04'],
    ['by EOW', '2026-12-04'],
    ['due mid next week', '2026-12-09'],
    ['by the middle of next week', '2026-12-09'],
    ['due a week from Friday', '2026-12-11'],
    ['due Friday week', '2026-12-11'],
    ['due the Friday after next', '2026-12-11'],
    ['due Friday in two weeks', '2026-12-18'],
    ['due two weeks from Friday', '2026-12-18'],
    ['due 3 weeks from Friday', '2026-12-25'],
    ['due Friday fortnight', '2026-12-18'],
    ['due Friday the week after next', '2026-12-18'],
    ['due Friday this week', '2026-12-04'],
    ["due in a fortnight's time", '2026-12-14'],
    ['due in a fortnight', '2026-12-14'],
    ['by the end of the month', '2026-11-30'],
    ['due Friday, December 11', '2026-12-11'],
    ['due Friday at 17:00', '2026-12-04'],
    ['due Friday at 5', '2026-12-04'],
    ['due Friday afternoon', '2026-12-04'],
    ['by end of Friday', '2026-12-04'],
    ['due Friday end of day', '2026-12-04'],
    ['by end of day Friday', '2026-12-04'],
    ['due Friday before the kick-off', '2026-12-04'],
    ['due Friday in this channel', '2026-12-04'],
  ],
  de: [
    ['bis Ende nächster Woche', '2026-12-11'],
    ['bis zum Ende der nächsten Woche', '2026-12-11'],
    ['bis Ende dieser Woche', '2026-12-04'],
    ['bis kommende Woche Freitag', '2026-12-11'],
    ['bis Freitag um 12 Uhr', '2026-12-04'],
    ['bis Ende der Woche', '2026-12-04'],
    ['bis Mitte nächster Woche', '2026-12-09'],
    ['bis Freitag in einer Woche', '2026-12-11'],
    ['bis übernächsten Freitag', '2026-12-11'],
    ['bis Freitag in zwei Wochen', '2026-12-18'],
    ['bis Freitag in 14 Tagen', '2026-12-18'],
    ['bis Freitag übernächster Woche', '2026-12-18'],
    ['bis heute in einer Woche', '2026-12-07'],
    ['fällig in vierzehn Tagen', '2026-12-14'],
    ['bis Freitag dieser Woche', '2026-12-04'],
    ['bis Freitag, den 11. Dezember', '2026-12-11'],
    ['bis Freitag, 11.12.', '2026-12-11'],
    ['bis Ende des Monats', '2026-11-30'],
  ],
  es: [
    ['para finales de la próxima semana', '2026-12-11'],
    ['para el final de la semana que viene', '2026-12-11'],
    ['antes del fin de esta semana', '2026-12-04'],
    ['para mediados de la próxima semana', '2026-12-09'],
    ['para el viernes en una semana', '2026-12-11'],
    ['para el viernes dentro de dos semanas', '2026-12-18'],
    ['para el viernes de dentro de dos semanas', '2026-12-18'],
    ['para el viernes de esta semana', '2026-12-04'],
    ['para el viernes en 15 días', '2026-12-18'],
    ['con vencimiento en quince días', '2026-12-15'],
    ['para el viernes 11 de diciembre', '2026-12-11'],
    ['para fin de mes', '2026-11-30'],
  ],
  'pt-BR': [
    ['até o fim da próxima semana', '2026-12-11'],
    ['até o final da semana que vem', '2026-12-11'],
    ['até o fim desta semana', '2026-12-04'],
    ['até o fim da semana', '2026-12-04'],
    ['até meados da semana que vem', '2026-12-09'],
    ['no meio da semana que vem', '2026-12-09'],
    ['até sexta às 17h', '2026-12-04'],
    ['até sexta-feira em duas semanas', '2026-12-18'],
    ['até sexta daqui a duas semanas', '2026-12-18'],
    ['até sexta daqui a uma semana', '2026-12-11'],
    ['até sexta desta semana', '2026-12-04'],
    ['até sexta-feira, 11 de dezembro', '2026-12-11'],
    ['até o fim do mês', '2026-11-30'],
  ],
  'zh-CN': [
    ['截止下下周五', '2026-12-18'],
    ['下下个星期五到期', '2026-12-18'],
    ['下周结束前完成', '2026-12-11'],
    ['本周结束前完成', '2026-12-04'],
    ['下周中到期', '2026-12-09'],
    ['截止到下周', '2026-12-07'],
    ['12月11日周五前完成', '2026-12-11'],
    ['两周后到期', '2026-12-14'],
    ['下周的周五到期', '2026-12-11'],
    ['月底前完成', '2026-11-30'],
  ],
  ja: [
    ['再来週の金曜日までに', '2026-12-18'],
    ['再来週金曜までに', '2026-12-18'],
    ['来週の終わりまでに', '2026-12-11'],
    ['今週の終わりまでに', '2026-12-04'],
    ['来々週の金曜日までに', '2026-12-18'],
    ['来週半ばまでに', '2026-12-09'],
    ['2週間後までに', '2026-12-14'],
    ['12月11日金曜日までに', '2026-12-11'],
    ['月末までに', '2026-11-30'],
  ],
};

/** What could be taken for a day, and is said to be no date that is understood. */
const asks: Readonly<Record<string, readonly string[]>> = {
  en: [
    'not before Friday',
    'due two days before December 24',
    'two days before December 24',
    'due three days after next Monday',
    'by the very start of next week',
    'by the start of next week',
    'by late next week',
    'due Friday the 11th',
    'due Friday, the 11th',
    'by the 11th',
    'by the second week of January',
    'due Friday morning in a month',
    'by the first Friday in January',
    'in two weeks on Friday',
    'due in a week or two',
    'last Friday',
    ', next weekend',
    'due Monday or Tuesday',
    'due Friday before Christmas',
    'by the end of the following week',
    'from Friday',
    'by Friday in a month',
  ],
  de: [
    'nicht vor Freitag',
    'zwei Tage vor dem 24. Dezember',
    'ab Freitag',
    'bis Anfang nächster Woche',
    'bis Ende übernächster Woche',
    'bis Freitag nach Ostern',
    'bis Montag oder Dienstag',
    'bis Freitag in einem Monat',
    'bis nächste Woche Ende',
    'bis Freitag in 10 Tagen',
  ],
  es: [
    'no antes del viernes',
    'dos días antes del 24 de diciembre',
    'para principios de la próxima semana',
    'a partir del viernes',
    'para dentro de dos viernes',
    'para el lunes o martes',
  ],
  'pt-BR': [
    'não antes de sexta-feira',
    'dois dias antes de 24 de dezembro',
    'até o início da próxima semana',
    'a partir de sexta-feira',
    'até sexta, dia 11',
    'na sexta-feira da outra semana',
    'até segunda ou terça',
  ],
  'zh-CN': [
    '下周末前完成',
    '下周末',
    '下下下周五到期',
    '周五11号前完成',
    '12月24日前两天',
    '上周五',
    '两周后的周五',
    '两三天后到期',
    '从周五开始',
  ],
  ja: [
    '再々来週の金曜日までに',
    '12月24日の2日前までに',
    '金曜日以降に',
    '先週の金曜日までに',
    '来週いっぱいで',
    '来週末までに',
    'クリスマスの2日前までに',
    '2週間後の金曜日までに',
  ],
};

describe.each(Object.entries(requests))('%s', (locale, request) => {
  it.each(understood[locale] ?? [])('reads the whole of a date: %s', (said, day) => {
    expect(due(request(said))).toBe(day);
  });

  it.each(asks[locale] ?? [])('guesses no date where a word of it is not known: %s', (said) => {
    expect(due(request(said))).toMatch(/^\? /);
  });
});

describe('a day of a week that is over', () => {
  it.each(['by the end of the week', 'due mid this week', 'due Friday this week'])(
    'is asked for: %s',
    (said) => {
      expect(due(requests.en?.(said) ?? '', '2026-12-05')).toMatch(/^\? /);
    },
  );
});

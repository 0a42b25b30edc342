import { describe, expect, it } from '@jest/globals';
import { dueDay } from '../../../src/bot/boards/drafts/dueAsked';
import { readCommand as read } from '../../once/parts';

/** A Wednesday. */
const TODAY = '2026-03-11';

/** The process, and the day that is meant on that Wednesday; a text that could not be understood as it is written. */
function asked(text: string): [process: string, due: string | null] | undefined {
  const command = read(text);
  if (command?.kind !== 'post-board') return undefined;
  const { process, due } = command;
  if (!due) return [process, null];
  return [process, (due.when && dueDay(due.when, TODAY, 'unknown')) ?? `? ${due.text}`];
}

describe('a due date in a request for a board', () => {
  it.each([
    ['post tasks for kick-off due next friday', 'kick-off', '2026-03-13'],
    ['Please post the tasks of kick-off, due on Friday.', 'kick-off', '2026-03-13'],
    ['post tasks for kick-off by next Monday please', 'kick-off', '2026-03-16'],
    ['post tasks for kick-off due Wednesday', 'kick-off', '2026-03-18'],
    ['post tasks for kick-off due today', 'kick-off', '2026-03-11'],
    ['create a board for migration due friday next week', 'migration', '2026-03-20'],
    ['post tasks for kick-off due in 10 days', 'kick-off', '2026-03-21'],
    ['post tasks for kick-off due March 3rd', 'kick-off', '2027-03-03'],
    ['post tasks for kick-off until the 31st of March', 'kick-off', '2026-03-31'],
    ['post tasks for kick-off due 2026-04-01', 'kick-off', '2026-04-01'],
    ['post tasks for kick-off due April 1, 2027', 'kick-off', '2027-04-01'],
    ['post tasks for kick-off by the end of the month', 'kick-off', '2026-03-31'],
    ['Aufgaben für das Kick-off posten, fällig nächsten Freitag', 'das Kick-off', '2026-03-13'],
    ['Bitte posten Sie alle Aufgaben der Migration bis Freitag nächster Woche', 'Migration', '2026-03-20'],
    ['Aufgaben für Migration bis zum 31. März posten', 'Migration', '2026-03-31'],
    ['Aufgaben für Migration posten, fällig am 1.4.2026', 'Migration', '2026-04-01'],
    ['Aufgaben für Migration posten, fällig in zwei Wochen', 'Migration', '2026-03-25'],
    ['publicar las tareas de la migración para el próximo viernes', 'la migración', '2026-03-13'],
    [
      'publicar las tareas de la migración con vencimiento el viernes que viene',
      'la migración',
      '2026-03-13',
    ],
    ['publicar las tareas de la migración antes de nada', 'la migración antes de nada', null],
    [
      'publicar las tareas de la migración con fecha límite el 31 de marzo de 2026',
      'la migración',
      '2026-03-31',
    ],
    ['publicar as tarefas da migração até a próxima sexta-feira', 'migração', '2026-03-13'],
    ['publicar as tarefas da migração com prazo até sexta da próxima semana', 'migração', '2026-03-20'],
    ['publicar as tarefas da migração com vencimento em 31 de março', 'migração', '2026-03-31'],
    ['post the kick-off tasks in three weeks', 'kick-off', '2026-04-01'],
    ['post the kick-off tasks within two months', 'kick-off', '2026-05-11'],
    ['post tasks for kick-off by the end of April', 'kick-off', '2026-04-30'],
    ['post tasks for kick-off, end of next month', 'kick-off', '2026-04-30'],
    ['post tasks for kick-off by 12/25', 'kick-off', '2026-12-25'],
    ['tomorrow: post tasks for kick-off', 'kick-off', '2026-03-12'],
    ['Aufgaben für Migration posten, 15.12.', 'Migration', '2026-12-15'],
    ['Aufgaben für Migration in drei Wochen fällig posten', 'Migration', '2026-04-01'],
    ['Bis Ende Januar Aufgaben für Migration posten', 'Migration', '2027-01-31'],
    ['publicar las tareas de la migración dentro de tres semanas', 'la migración', '2026-04-01'],
    ['publicar las tareas de la migración antes del 20/12', 'la migración', '2026-12-20'],
    ['publicar as tarefas da migração em duas semanas', 'migração', '2026-03-25'],
    ['publicar as tarefas da migração até 20/12/2026', 'migração', '2026-12-20'],
    ['发布迁移的任务，三天后', '迁移', '2026-03-14'],
    ['12月15日前发布迁移的任务', '迁移', '2026-12-15'],
    ['期限 12月25日 移行のタスクを投稿', '移行', '2026-12-25'],
    ['移行のタスクを２週間後までに投稿して', '移行', '2026-03-25'],
    ['post tasks for 24/7 support', '24/7 support', null],
    ['post the Monday meeting tasks', 'Monday meeting', null],
    ['post tasks for Windows 3.1 and Exchange', 'Windows 3.1 and Exchange', null],
    ['发布迁移的任务，下周五到期', '迁移', '2026-03-20'],
    ['发布迁移的任务，截止日期为3月31日', '迁移', '2026-03-31'],
    ['发布迁移的任务，周五之前', '迁移', '2026-03-13'],
    ['发布迁移的任务，截止日期为2027年1月5日', '迁移', '2027-01-05'],
    ['来週の金曜日までに移行のタスクを投稿してください', '移行', '2026-03-20'],
    ['移行のタスクを投稿して、期限は次の金曜日', '移行', '2026-03-13'],
    ['移行のタスクを3月31日までで投稿して', '移行', '2026-03-31'],
  ])('%s', (text, process, due) => {
    expect(asked(text)).toEqual([process, due]);
  });

  it.each([
    ['post tasks for kick-off due next blue moon', '? next blue moon'],
    ['post tasks for kick-off due 3/12/2026', '? 3/12/2026'],
    ['post tasks for kick-off by Christmas', '? Christmas'],
    ['post tasks for kick-off due soon', '? soon'],
    ['Aufgaben für Migration posten bis Ostern', '? Ostern'],
    ['Aufgaben für Migration bis Mitte Januar posten', '? Mitte Januar'],
    ['publicar las tareas de la migración para Navidad', '? Navidad'],
    ['publicar as tarefas da migração até o Natal', '? Natal'],
    ['发布迁移的任务，春节前完成', '? 春节'],
    ['クリスマスまでに移行のタスクを投稿して', '? クリスマス'],
    ['Aufgaben für Migration posten, fällig demnächst', '? demnächst'],
    ['publicar las tareas de la migración con plazo razonable', '? razonable'],
    ['publicar as tarefas da migração com prazo curto', '? curto'],
    ['发布迁移的任务，很快到期', '? 很快'],
    ['移行のタスクを投稿して、期限はいつか', '? いつか'],
  ])('that is none is told as it is written: %s', (text, due) => {
    expect(asked(text)?.[1]).toBe(due);
  });

  it.each([
    'which tasks are due next friday?',
    'what do I have to do by friday',
    'welche Aufgaben sind bis Freitag fällig?',
  ])('makes no request of a question: %s', (text) => {
    expect(asked(text)).toBeUndefined();
  });

  it('may stand where no process is named', () => {
    expect(asked('post tasks due tomorrow')).toEqual(['', '2026-03-12']);
  });

  it('may be a day that does not exist', () => {
    expect(asked('post tasks for kick-off due 30 February')).toEqual(['kick-off', '? 30 February']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readCommand as read } from '../../once/parts';

const kindOf = (text: string) => read(text)?.kind;

describe('what there is, by its bare name', () => {
  it.each(['boards', 'Boards', 'tableros', 'quadros', 'ボード', '看板'])('lists the boards: %s', (text) => {
    expect(kindOf(text)).toBe('boards');
  });
});

describe('what there is, asked for in other words', () => {
  it.each([
    'Which board templates do we have?',
    'Zeigen Sie mir unsere Vorlagen',
    '¿Qué plantillas de tablero hay?',
    'Quais são os modelos de quadros?',
    '私たちのテンプレートを見せてください',
    '我们有哪些看板模板？',
  ])('lists the templates: %s', (text) => {
    expect(kindOf(text)).toBe('templates');
  });

  it.each([
    'Can you show me all our open boards?',
    'Welche Boards sind offen?',
    '¿Dónde están mis tableros?',
    'Onde estão os nossos quadros?',
    'このチームにはどんなボードがありますか？',
    '哪些看板还没结束？',
  ])('lists the boards: %s', (text) => {
    expect(kindOf(text)).toBe('boards');
  });

  it.each([
    'show me my overdue tasks',
    'meine überfälligen Aufgaben',
    'muéstreme mis tareas vencidas',
    'minhas tarefas atrasadas',
    '期限切れの自分のタスク',
    '我的逾期任务',
  ])('lists the tasks of who asks: %s', (text) => {
    expect(kindOf(text)).toBe('my-tasks');
  });

  it.each([
    'turn my reminders back on',
    'remind me every day',
    'meine Erinnerungen ändern',
    'recuérdeme todos los días',
    'ativar meus lembretes',
    'リマインダーを変更したい',
    '每天提醒我',
  ])('leads to the reminders of who asks: %s', (text) => {
    expect(kindOf(text)).toBe('my-messages');
  });

  it.each([
    'templates',
    'Welche Vorlagen gibt es?',
    '¿Qué plantillas hay?',
    'modelos',
    'テンプレート',
    '有哪些模板？',
  ])('is a question where the playbook may have templates of its own: %s', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });

  it.each(['what should I do next', '次に何をすればいいですか', '有哪些任务', '接下来要做什么'])(
    'is a question where it may go on about a page: %s',
    (text) => {
      expect(kindOf(text)).toBeUndefined();
    },
  );

  it.each([
    'templates for the kickoff',
    'Vorlage für die E-Mail an den Kunden',
    'which templates do I send to the customer',
    'overdue tasks of the migration',
    '迁移的模板',
    '移行のテンプレート',
    'modelos de e-mail',
  ])('is a question where it is about the playbook: %s', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });
});

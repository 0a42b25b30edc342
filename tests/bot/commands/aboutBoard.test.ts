import { describe, expect, it } from '@jest/globals';
import { readCommandWords } from '../../../src/bot/commands/commandWords';
import { readCommand as read, texts } from '../../once/parts';

const TASKS: readonly (readonly [string, string])[] = [
  ['done 3234', '3234'],
  ['3234 done', '3234'],
  ['3234 is done', '3234'],
  ['I have finished task 3234.', '3234'],
  ['please mark 1330 as done', '1330'],
  ['Can you tick off 1330?', '1330'],
  ['skip 1386 because the customer has no Exchange', '1386'],
  ["I'll take 3135", '3135'],
  ['assign 3135 to Anna', '3135'],
  ['assign Anna Schmidt to 3135', '3135'],
  ['note on 3135: the customer asked what to do next and how', '3135'],
  ['reopen 1330', '1330'],
  ['who has 1330?', '1330'],
  ['is 1330 done?', '1330'],
  ['status of 1330', '1330'],
  ["We're done with 3234", '3234'],
  ['I did 3234', '3234'],
  ['undo 3234', '3234'],
  ['3135 mache ich', '3135'],
  ['ya hice la 1874', '1874'],
  ['já fiz a 1874', '1874'],
  ['3234やりました', '3234'],
  ['1871 erledigt', '1871'],
  ['3234 ist erledigt', '3234'],
  ['Bitte 3234 als erledigt markieren', '3234'],
  ['Markiere Aufgabe 3234 als erledigt', '3234'],
  ['ich übernehme 3135', '3135'],
  ['Weisen Sie 3135 Anna zu', '3135'],
  ['3135 an Anna zuweisen', '3135'],
  ['Überspringe 1386, weil der Kunde kein Exchange hat', '1386'],
  ['Notiz zu 3135: was der Kunde gesagt hat', '3135'],
  ['Wer hat 1330?', '1330'],
  ['Ist 1330 erledigt?', '1330'],
  ['marcar 1874 como hecha', '1874'],
  ['La tarea 1874 está hecha', '1874'],
  ['omite 1386 porque el cliente no usa Exchange', '1386'],
  ['me encargo de 3135', '3135'],
  ['asigna 3135 a Ana', '3135'],
  ['nota en 3135: el cliente llamó', '3135'],
  ['¿quién tiene 1330?', '1330'],
  ['¿está hecha la 1330?', '1330'],
  ['marcar 1874 como concluída', '1874'],
  ['1874 concluída', '1874'],
  ['A tarefa 1874 está pronta', '1874'],
  ['pule a 1386 porque o cliente não usa Exchange', '1386'],
  ['eu assumo a 3135', '3135'],
  ['atribua 3135 para Ana', '3135'],
  ['quem está com a 1330?', '1330'],
  ['a 1330 já foi concluída?', '1330'],
  ['3234 已完成', '3234'],
  ['把3234标记为完成', '3234'],
  ['跳过1386，因为客户没有使用', '1386'],
  ['3135我来负责', '3135'],
  ['请把3135分配给安娜', '3135'],
  ['给3135加备注：客户问什么时候开始', '3135'],
  ['谁在做1330？', '1330'],
  ['1330完成了吗', '1330'],
  ['1328を完了にして', '1328'],
  ['3234は完了しました', '3234'],
  ['1386をスキップしてください', '1386'],
  ['3135 を担当します', '3135'],
  ['3135をアンナさんに割り当てて', '3135'],
  ['3135にメモ：どうするか確認中', '3135'],
  ['1330は誰がやっていますか', '1330'],
  ['1330は完了していますか', '1330'],
];

const BOARDS = [
  'close the board',
  'delete this board',
  'withdraw the board',
  'can you reopen the board?',
  'How do I close this board?',
  'export the board',
  'export the migration board as CSV please',
  'change the due date of the board to December 18',
  'set the due date of the board to December 18',
  'show the board',
  'show me the migration board',
  'is the board finished?',
  'when is the board due?',
  'status of the migration board',
  'what is the status of the board?',
  'rename the board to Contoso',
  'add a task: call the customer',
  'Please add a task: call the customer',
  'add a task to the board',
  'Board schließen',
  'Schließen Sie bitte das Board',
  'Lösche dieses Board',
  'das Board zurückziehen',
  'Exportiere das Board',
  'Ändern Sie das Fälligkeitsdatum des Boards auf den 18. Dezember',
  'Zeig mir das Board',
  'Status des Migrationsboards',
  'Füge eine Aufgabe hinzu: Kunden anrufen',
  'Aufgabe hinzufügen: Kunden anrufen',
  'cerrar el tablero',
  'borra este tablero',
  'exportar el tablero',
  'cambia la fecha de vencimiento del tablero al 18 de diciembre',
  'muéstrame el tablero',
  'estado del tablero de la migración',
  'añadir una tarea: llamar al cliente',
  'fechar o quadro',
  'exclua este quadro',
  'exportar o quadro',
  'altere a data de vencimento do quadro para 18 de dezembro',
  'mostre o quadro',
  'status do quadro da migração',
  'adicionar uma tarefa: ligar para o cliente',
  '关闭看板',
  '删除这个看板',
  '撤回看板',
  '导出看板',
  '把看板的截止日期改为12月18日',
  '显示这个看板',
  '迁移看板的状态',
  '添加一个任务：给客户打电话',
  'ボードを閉じて',
  'このボードを削除してください',
  'ボードを取り下げて',
  'ボードをエクスポート',
  'ボードの期限を12月18日に変更して',
  'このボードを見せて',
  '移行ボードの状況',
  'タスクを追加：お客様に電話する',
  'repeat the board every week',
  'what is overdue on the board?',
  'Wiederhole das Board jede Woche',
  'das Board wöchentlich wiederholen',
  'Was ist auf dem Board überfällig?',
  'repite el tablero cada semana',
  '¿qué está vencido en el tablero?',
  'repetir o quadro toda semana',
  'o que está atrasado no quadro?',
  '每周重复这个看板',
  '看板上有哪些逾期的任务？',
  'このボードを毎週繰り返して',
  'ボードで期限切れのタスクは？',
];

describe('what is to be done or seen on a board', () => {
  it.each(TASKS)('is about the task whose number is named: %s', (text, task) => {
    expect(read(text)).toEqual({ kind: 'about-board', task });
  });

  it.each(BOARDS)('is about a board: %s', (text) => {
    expect(read(text)).toEqual({ kind: 'about-board', task: null });
  });

  it('has its number before a note of any length', () => {
    expect(read(`note on 3135: ${'the customer said so. '.repeat(500)}`)).toEqual({
      kind: 'about-board',
      task: '3135',
    });
  });
});

describe.each([...readCommandWords()])('what a button says, in %s', (locale, { about: { boards } }) => {
  const { t } = texts.in(locale);

  it('is read beside the number of a task', () => {
    const said = (['tick', 'untick', 'claim', 'release', 'skip', 'assign'] as const).map((name) =>
      t(`board.button.${name}`),
    );
    for (const text of said)
      expect([text, read(`${text} 3234`)]).toEqual([text, { kind: 'about-board', task: '3234' }]);
  });

  it('is read beside a board', () => {
    const said = (['rename', 'close', 'reopen', 'withdraw', 'history', 'csv', 'template'] as const).map(
      (name) => t(`board.menu.${name}`),
    );
    for (const text of said)
      expect([text, read(`${text}: ${boards[0]}`)]).toEqual([text, { kind: 'about-board', task: null }]);
  });
});

describe('what is no such thing', () => {
  it.each([
    '3234',
    'task 3234',
    'what is 3234',
    'how do I complete 3234?',
    'what has to be done in 3234?',
    'does 3234 have to be done?',
    'is 3234 mandatory?',
    'who does 3234?',
    'did 3234 change?',
    'give me 3234',
    'when is 3234 done?',
    'Aufgabe 3234',
    'Was ist 3234?',
    'Wie erledige ich 3234?',
    'Muss 3234 erledigt werden?',
    'Wer ist für 3234 zuständig?',
    'tarea 3234',
    '¿qué es 3234?',
    '¿cómo se completa 3234?',
    'tarefa 3234',
    'como concluir a 3234?',
    'o que é 3234?',
    '任务3234',
    '如何完成3234',
    '3234的完成标准',
    '3234とは',
    '3234の完了条件は？',
    '3234を完了する方法',
    '¿cómo completar la 3234?',
    'finish the O365 assessment',
    'O365の評価を完了しました',
    'export of mailboxes',
    'how do I close the engagement',
    'status of the migration',
    'close 2 tickets',
    'who sits in the change advisory board?',
    'delete the agenda of the board meeting',
    'export the dashboard',
    'Dashboard anzeigen',
    'Status des Onboardings',
    'ダッシュボードを表示',
    '导出邮箱',
    'exportar buzones',
    'exportar caixas de correio',
    'メールボックスのエクスポート',
  ])('%s', (text) => {
    expect(read(text)?.kind).not.toBe('about-board');
  });

  it.each([
    'post tasks for the migration',
    'Zeig die Migration als Board im Kanal an',
    'Mostre as tarefas da migração como quadro no canal',
    'Muestra las tareas de la migración como tablero en el canal',
    '在频道里以任务板形式显示迁移任务',
    '移行のタスクをチャネルにボードとして表示して',
    '创建2026年12月18日到期的迁移任务板',
    '2026年12月18日期限で移行のボードを作成',
    'show me a new board for the migration',
    'post a board for the migration and set the due date to December 18',
    'add a task board for the migration',
    'add a task list for the migration',
    'Board für die Migration mit Fälligkeit 18. Dezember',
    'Erstelle ein Board für die Migration und zeig es hier',
    'crea un tablero para la migración y muéstralo aquí',
    'crie um quadro para a migração e mostre aqui',
    '添加一个任务看板',
    '发布迁移任务看板',
    '移行のタスクボードを投稿して',
    '移行ボードの期限は12月15日で投稿して',
  ])('asks for a new board, as before: %s', (text) => {
    expect(read(text)?.kind).toBe('post-board');
  });
});

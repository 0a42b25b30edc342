import { describe, expect, it } from '@jest/globals';
import { readCommand as read } from '../../once/parts';

describe('asking for a board', () => {
  it.each([
    ['post tasks for the ACM conversation', 'the ACM conversation'],
    ['Please post the tasks of Kick-off!', 'Kick-off'],
    ['post customer kickoff as a board', 'customer kickoff'],
    ['task board for migration, please', 'migration'],
    ['Aufgaben für das Kick-off posten', 'das Kick-off'],
    ['Board für Migration', 'Migration'],
    ['publicar las tareas de la migración', 'la migración'],
    ['crear un tablero para Migración', 'Migración'],
    ['publicar as tarefas da migração', 'migração'],
    ['criar um quadro de Migração por favor', 'Migração'],
    ['发布迁移的任务', '迁移'],
    ['创建迁移看板', '迁移'],
    ['移行のタスクを投稿してください', '移行'],
    ['キックオフ のボードを作成', 'キックオフ'],
    ['I would like to post the tasks of migration in this channel', 'migration'],
    ['post a board with all tasks of migration', 'migration'],
    ['Können Sie mir bitte ein neues Board zur Migration erstellen?', 'Migration'],
    ['Bitte posten Sie alle Aufgaben der Migration', 'Migration'],
    ['¿Podría publicar todas las tareas del inicio aquí, por favor?', 'inicio'],
    ['Quero criar um quadro para Migração', 'Migração'],
    ['麻烦您帮我把迁移的所有任务发布到这里，谢谢', '迁移'],
    ['移行のすべてのタスクをこのチャネルに投稿していただけますか？', '移行'],
    ['移行のボードを作ってください', '移行'],
    ['移行のボード', '移行'],
  ])('%s', (text, process) => {
    expect(read(text)).toMatchObject({ kind: 'post-board', process });
  });

  it.each([
    ['post the mandatory tasks for kick-off', 'mandatory tasks of kick-off'],
    ['please post the kick-off tasks without Exchange', 'without Exchange tasks of kick-off'],
    ['poste die erforderlichen Aufgaben für Migration', 'erforderlichen Aufgaben für Migration'],
    ['Kick-off-Aufgaben ohne Exchange posten', 'ohne Exchange Aufgaben für Kick-off'],
    ['publique las tareas obligatorias de la migración', 'tareas obligatorias de la migración'],
    ['publique as tarefas obrigatórias da migração', 'tarefas obrigatórias de migração'],
    ['发布迁移的必做任务', '迁移的必做任务'],
    ['请把迁移的任务不含Exchange发布出来', '迁移的不含Exchange任务'],
    ['移行の必須タスクを投稿して', '移行の必須タスク'],
    ['移行のタスクをExchange以外投稿して', '移行のExchange以外タスク'],
    ['post the tasks without Exchange', 'without Exchange tasks of'],
    ['Aufgaben ohne Exchange posten', 'ohne Exchange Aufgaben für'],
  ])('%s asks for %s', (text, question) => {
    expect(read(text)).toMatchObject({ kind: 'post-board', question });
  });

  it.each([
    'post tasks',
    'Aufgaben posten',
    'publicar tareas',
    'publicar tarefas',
    '发布任务',
    'タスクを投稿',
    'Poste bitte die Aufgaben',
    'create a new task board here, please',
  ])('%s names no process', (text) => {
    expect(read(text)).toMatchObject({ kind: 'post-board', process: '', question: '', due: null });
  });

  it.each([
    'mandatory tasks',
    'tasks of the kick-off',
    'which tasks are posted where?',
    'what is a task board',
    '什么是任务看板',
    'post the recording',
    'create a new team',
    `post tasks for ${'x'.repeat(300)}`,
  ])('%s is a question', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('asking for what there is', () => {
  it.each([
    ['my tasks', 'my-tasks'],
    ['Meine Aufgaben, bitte', 'my-tasks'],
    ['mis tareas', 'my-tasks'],
    ['minhas tarefas', 'my-tasks'],
    ['我的任务', 'my-tasks'],
    ['自分のタスク', 'my-tasks'],
    ['boards', 'boards'],
    ['Boards', 'boards'],
    ['tableros', 'boards'],
    ['quadros', 'boards'],
    ['看板', 'boards'],
    ['ボード一覧', 'boards'],
  ])('%s', (text, kind) => {
    expect(read(text)).toEqual({ kind });
  });
});

import { describe, expect, it } from '@jest/globals';
import { readCommand as read } from '../../once/parts';

describe('asking for a board from a template', () => {
  it.each([
    ['post from template Contoso kick-off', 'Contoso kick-off'],
    ['Please create a new board from the template “Weekly governance”', 'Weekly governance'],
    ['use template Weekly', 'Weekly'],
    ['post the Weekly template', 'Weekly'],
    ['aus Vorlage Wochenrunde posten', 'Wochenrunde'],
    ['Bitte ein neues Board aus der Vorlage „Wochenrunde“ erstellen', 'Wochenrunde'],
    ['poste die Vorlage Wochenrunde', 'Wochenrunde'],
    ['publicar desde la plantilla Semana', 'Semana'],
    ['crear un nuevo tablero con la plantilla «Semana», por favor', 'Semana'],
    ['publicar a partir do modelo Semana', 'Semana'],
    ['criar um novo quadro com o modelo Semana', 'Semana'],
    ['从模板每周例会发布', '每周例会'],
    ['请使用模板“每周例会”创建看板', '每周例会'],
    ['テンプレート 定例会 から投稿', '定例会'],
    ['テンプレート「定例会」を使ってボードを作成してください', '定例会'],
  ])('%s', (text, name) => {
    expect(read(text)).toEqual({ kind: 'post-template', name });
  });

  it.each([
    'board templates',
    'meine Vorlagen',
    'mis plantillas',
    'modelos de quadros',
    '看板模板',
    'ボードのテンプレート',
  ])('%s lists them', (text) => {
    expect(read(text)).toEqual({ kind: 'templates' });
  });

  it.each([
    'post tasks for kick-off',
    'which email templates are there for migration',
    'Vorlage für die E-Mail an Benutzer',
    'create a board for migration',
    `post from template ${'x'.repeat(300)}`,
  ])('%s is something else', (text) => {
    expect(read(text)?.kind).not.toBe('post-template');
  });
});

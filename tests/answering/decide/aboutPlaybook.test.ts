import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { page, paragraph, playbook, section } from '../fixtures';

const index = page('index', 'FastTrack benefit', {
  intro: [paragraph('How partners take customers from the kickoff to success.')],
});
const status = page('status', 'Status Guidance', {
  sections: [section('overview', 'Overview', 'An overview of the handbook of statuses for the playbook.')],
});

function ask(text: string, locale: string, { pages = [index, status], here = null as string | null } = {}) {
  return createAnswering(playbook(pages)).answer({ text, locale, page: here, previous: null });
}

describe('a question for an overview of the playbook itself', () => {
  it.each([
    ['en', 'Give me the big picture of this playbook'],
    ['de', 'Worum geht es in diesem Handbuch überhaupt, kurz bitte'],
    ['es', 'resumen del playbook'],
    ['pt-BR', 'visão geral do playbook'],
    ['ja', 'このプレイブックの概要を知りたい'],
    ['zh-CN', '这本手册主要讲什么'],
  ])('is answered by the page that introduces it (%s): %s', (locale, text) => {
    expect(ask(text, locale)).toMatchObject({ topic: { kind: 'page', page: 'index' }, intent: 'overview' });
  });

  it('means another page when it names that', () => {
    expect(ask('overview of the status guidance of this playbook', 'en').pages[0]).toBe('status');
  });

  it('means the page of a conversation there', () => {
    expect(ask('overview of this handbook', 'en', { here: 'status' }).pages[0]).toBe('status');
  });

  it('is answered by what comes closest in a playbook without such a page', () => {
    expect(ask('overview of this handbook', 'en', { pages: [status] }).pages[0]).toBe('status');
  });
});

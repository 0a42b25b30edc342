import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answering } from '../../src/answering/answering';
import type { Topic } from '../../src/answering/topic';
import { ownKnowledge } from '../once/content';

const KICKOFF = 'initiate-conduct-customer-kick-off';
const ASSESSMENT = 'assess-conduct-technical-assessment';
const MIGRATION = 'migrate-migration';

const compared: Topic = { kind: 'compare', pages: [KICKOFF, ASSESSMENT] };
const changed: Topic = { kind: 'changes', page: MIGRATION };
const allChanges: Topic = { kind: 'changes', page: null };
const duties: Topic = { kind: 'duties', role: 'fm', phase: 'assess' };
const around: Topic = { kind: 'around', page: MIGRATION };

const CASES: Readonly<Record<string, readonly (readonly [text: string, topic: Topic])[]>> = {
  en: [
    ['what is the difference between kickoff and technical assessment', compared],
    ['what changed on the migration page', changed],
    ["what's new in the playbook", allChanges],
    ['what does the FastTrack Manager do in Assess', duties],
    ['what comes before the migration?', around],
  ],
  de: [
    ['Was ist der Unterschied zwischen Kickoff und technischer Analyse?', compared],
    ['Was hat sich an der Migration geändert?', changed],
    ['Was gibt es Neues im Playbook?', allChanges],
    ['Was macht der FastTrack Manager in der Analysephase?', duties],
    ['Was kommt vor der Migration?', around],
  ],
  es: [
    ['¿Cuál es la diferencia entre la reunión de inicio y la evaluación técnica?', compared],
    ['¿Qué ha cambiado en la migración?', changed],
    ['novedades del playbook', allChanges],
    ['¿Qué hace el FM en la fase de evaluación?', duties],
    ['¿Qué viene antes de la migración?', around],
  ],
  'pt-BR': [
    ['Qual a diferença entre a abertura para o cliente e a avaliação técnica?', compared],
    ['O que mudou na migração?', changed],
    ['O que mudou no playbook recentemente?', allChanges],
    ['O que o FM faz na fase de avaliação?', duties],
    ['O que vem antes da migração?', around],
  ],
  'zh-CN': [
    ['客户启动会议和技术评估有什么区别', compared],
    ['迁移有什么更新', changed],
    ['手册最近有什么变化', allChanges],
    ['FM在评估阶段做什么', duties],
    ['迁移之前是什么流程', around],
  ],
  ja: [
    ['キックオフと技術調査の違いは何ですか', compared],
    ['移行の変更点は', changed],
    ['プレイブックの最新の変更', allChanges],
    ['調査フェーズでFMは何をしますか', duties],
    ['移行の前は何ですか', around],
  ],
};

describe('questions beyond one part of one page', () => {
  let answering: Answering;

  beforeAll(async () => {
    answering = (await ownKnowledge()).answering;
  });

  describe.each(Object.entries(CASES))('in %s', (locale, cases) => {
    it.each(cases)('%s', (text, topic) => {
      const { topic: understood, answer } = answering.answer({ text, locale, page: null, previous: null });
      expect(understood).toEqual(topic);
      expect(answer.kind).toBe(topic.kind);
    });
  });
});

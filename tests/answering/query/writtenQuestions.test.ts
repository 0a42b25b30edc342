import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import type { Question } from '../../../src/answering/question';
import type { PageQuestion, Playbook } from '../../../src/playbook/playbook';
import { smallPlaybook } from '../smallPlaybook';

const WRITTEN: readonly [locale: string, page: string, text: string][] = [
  ['en', 'success-review', 'How do we tell whether the customer got their money back?'],
  ['en', 'migrate-migration', 'Why does Kubernetes matter for a cutover?'],
  ['en', 'migrate-migration', 'What next?'],
  ['en', 'technical-assessment', 'Who moves files to the cloud in the kickoff?'],
  ['de', 'success-review', 'Woran merken wir, ob sich das für den Kunden gelohnt hat?'],
  ['ja', 'success-review', 'お客様の投資は回収できましたか'],
];

function withQuestions(written: typeof WRITTEN): Playbook {
  const questions = new Map<string, PageQuestion[]>();
  for (const [line, [locale, page, text]] of written.entries()) {
    const own = questions.get(locale) ?? [];
    questions.set(locale, [...own, { page, text, file: `${locale}/${page}.questions.txt`, line }]);
  }
  return { ...smallPlaybook, questions };
}

const answering = createAnswering(withQuestions(WRITTEN));
const plain = createAnswering(smallPlaybook);

function asked(text: string, given: Partial<Question> = {}): Question {
  return { text, locale: 'en', page: null, previous: null, ...given };
}

describe('a question that authors have written down for a page', () => {
  it.each([
    ['in the same words', 'How do we tell whether the customer got their money back?', 'en'],
    ['without capitals and marks', 'how do we tell whether the customer got their money back', 'en'],
    ['with a typing error', 'How do we tell wether the customr got their money back?', 'en'],
    ['in another order', 'Whether the customer got their money back, how do we tell?', 'en'],
    ['politely', 'Please, how do we tell whether the customer got their money back?', 'en'],
    ['with a word less', 'How do we tell whether the customer got money back?', 'en'],
    ['in German', 'Woran merken wir, ob es sich für den Kunden gelohnt hat?', 'de'],
    ['in German, by who has English set', 'Woran merken wir, ob sich das für den Kunden gelohnt hat?', 'en'],
    ['in a language without the page', 'お客様の投資は回収できましたか？', 'ja'],
  ])('leads to that page when it is asked again %s', (_how, text, locale) => {
    expect(plain.answer(asked(text, { locale })).pages[0]).not.toBe('success-review');

    const { answer, pages, confidence } = answering.answer(asked(text, { locale }));

    expect(pages[0]).toBe('success-review');
    expect(answer.kind).not.toBe('none');
    expect(confidence).toBe(1);
  });

  it('leads there whatever else its words say', () => {
    const { pages } = answering.answer(asked('Who moves files to the cloud in the kickoff?'));

    expect(pages[0]).toBe('technical-assessment');
  });

  it('leads there with words that no page has', () => {
    expect(answering.answer(asked('Why does kubernetes matter for the cutover')).pages[0]).toBe(
      'migrate-migration',
    );
  });

  it('leads there from another page, unless it says nothing of its own', () => {
    const here = { page: 'customer-kick-off' };

    expect(answering.answer(asked('Why does Kubernetes matter for a cutover?', here)).pages[0]).toBe(
      'migrate-migration',
    );
    expect(answering.answer(asked('What next?', here)).pages[0]).toBe('customer-kick-off');
    expect(answering.answer(asked('What next?')).pages[0]).toBe('migrate-migration');
  });

  it.each(['How do we migrate mailboxes?', 'tasks of the kickoff', 'What is a success review?', 'DIBS'])(
    'changes nothing about another question: "%s"',
    (text) => {
      expect(answering.answer(asked(text))).toEqual(plain.answer(asked(text)));
    },
  );

  it('is learned when it was added while the bot runs', async () => {
    const before = createAnswering(withQuestions([]));
    const after = await before.relearn(withQuestions(WRITTEN));

    const question = asked('How do we tell whether the customer got their money back?');
    expect(after.answer(question).pages[0]).toBe('success-review');
    expect(before.answer(question).pages[0]).not.toBe('success-review');
  });
});

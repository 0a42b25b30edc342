import { describe, expect, it } from '@jest/globals';
import { commandReader } from '../../../src/bot/commands/command';
import { readCommandWords } from '../../../src/bot/commands/commandWords';
import { nativeLanguageName } from '../../../src/i18n/languageNames';

const SIX = ['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'];
const words = readCommandWords();
const read = commandReader(words, SIX);

/** Each language in the words of each. */
const PAIRS = SIX.flatMap((reader) =>
  SIX.map((locale): [string, string] => {
    const named = new Intl.DisplayNames([reader], { type: 'language' }).of(new Intl.Locale(locale).language);
    return [named ?? '', locale];
  }),
);

describe('a language by its name', () => {
  it.each(PAIRS)('%s is %s', (name, locale) => {
    expect(read(name)).toEqual({ kind: 'language', locale });
  });

  it.each(SIX)('as the list of languages shows %s', (locale) => {
    expect(read(nativeLanguageName(locale))).toEqual({ kind: 'language', locale });
  });

  it.each([
    ['DEUTSCH!', 'de'],
    ['espanol', 'es'],
    ['castellano', 'es'],
    ['Brazilian Portuguese', 'pt-BR'],
    ['português do brasil', 'pt-BR'],
    ['Portuguese (Brazil)', 'pt-BR'],
    ['Simplified Chinese', 'zh-CN'],
    ['chino simplificado', 'zh-CN'],
    ['英文', 'en'],
    ['pt-BR', 'pt-BR'],
    ['ZH-cn', 'zh-CN'],
    ['language de', 'de'],
  ])('%s is %s', (text, locale) => {
    expect(read(text)).toEqual({ kind: 'language', locale });
  });

  it.each([
    ['français', 'fr'],
    ['in French please', 'fr'],
    ['auf Italienisch bitte', 'it'],
    ['en coreano, por favor', 'ko'],
    ['em holandês', 'nl'],
    ['フランス語でお願いします', 'fr'],
    ['请说意大利语', 'it'],
    ['繁體中文', 'zh-TW'],
    ['Traditional Chinese', 'zh-TW'],
  ])('is known, too, where the bot does not speak it: %s', (text, locale) => {
    expect(read(text)).toEqual({ kind: 'language', locale });
  });

  it('depends on which languages the bot speaks', () => {
    const readEnglish = commandReader(words, ['en', 'zh-TW']);
    expect(readEnglish('Deutsch')).toEqual({ kind: 'language', locale: 'de' });
    expect(readEnglish('繁體中文')).toEqual({ kind: 'language', locale: 'zh-TW' });
    expect(readEnglish('中文')).toEqual({ kind: 'language', locale: 'zh-TW' });
  });
});

describe('the wish for a language', () => {
  it.each([
    ['in English please', 'en'],
    ['English, please!', 'en'],
    ['Can you please speak German?', 'de'],
    ['could you please answer in Spanish, thanks', 'es'],
    ['switch to Portuguese', 'pt-BR'],
    ['set language to Japanese', 'ja'],
    ['bitte auf Deutsch', 'de'],
    ['Können Sie Japanisch sprechen?', 'ja'],
    ['auf Englisch antworten', 'en'],
    ['en español, por favor', 'es'],
    ['¿Puedes hablar inglés?', 'en'],
    ['Poderia falar em inglês, por favor?', 'en'],
    ['mudar para espanhol', 'es'],
    ['切换到日语', 'ja'],
    ['请用英语回答', 'en'],
    ['麻烦用德语，谢谢', 'de'],
    ['日本語でお願いします', 'ja'],
    ['英語に切り替えて', 'en'],
    ['Talk to me in German please', 'de'],
    ['change the language to Spanish', 'es'],
    ['I prefer Portuguese', 'pt-BR'],
    ['Antworte mir bitte auf Englisch', 'en'],
    ['Stellen Sie die Sprache auf Japanisch um', 'ja'],
    ['Respóndame en inglés, por favor', 'en'],
    ['cambie el idioma a alemán', 'de'],
    ['Me responda em inglês, por favor', 'en'],
    ['mude o idioma para espanhol', 'es'],
    ['答えは日本語でお願いします', 'ja'],
    ['言語を英語に変更してください', 'en'],
    ['请用英语回复', 'en'],
    ['把语言切换为德语', 'de'],
  ])('is understood: %s', (text, locale) => {
    expect(read(text)).toEqual({ kind: 'language', locale });
  });
});

describe('the phrases of a language', () => {
  for (const [locale, { languages, guide, cancel, switchTo, polite }] of words) {
    it(`${locale} asks for the languages`, () => {
      expect(languages.map((phrase) => read(phrase))).toEqual(languages.map(() => ({ kind: 'languages' })));
    });

    it(`${locale} begins the guide`, () => {
      expect(guide.map((phrase) => read(phrase))).toEqual(guide.map(() => ({ kind: 'guide' })));
    });

    it(`${locale} cancels`, () => {
      expect(cancel.map((phrase) => read(phrase))).toEqual(cancel.map(() => ({ kind: 'cancel' })));
    });

    it(`${locale} switches to every language`, () => {
      const wishes = switchTo.flatMap((pattern) =>
        PAIRS.map(([name, wished]) => ({ text: pattern.replace('{language}', name), wished })),
      );
      const misread = wishes.filter(({ text, wished }) => {
        const command = read(text);
        return command?.kind !== 'language' || command.locale !== wished;
      });
      expect(misread).toEqual([]);
    });

    it(`${locale} may be as polite as it likes`, () => {
      for (const word of polite) {
        expect(read(`${word} ${cancel[0]}`)).toEqual({ kind: 'cancel' });
        expect(read(`${cancel[0]}, ${word}`)).toEqual({ kind: 'cancel' });
      }
    });
  }

  it('are there for every language that is spoken', () => {
    expect([...words.keys()].sort()).toEqual([...SIX].sort());
  });
});

describe('thanks', () => {
  it.each([
    ['Thank you!'],
    ['ok, thanks'],
    ['Vielen Dank!'],
    ['¡muchas gracias!'],
    ['Obrigada :)'],
    ['ありがとうございました。'],
    ['谢谢！'],
  ])('are no question: %s', (text) => {
    expect(read(text)).toEqual({ kind: 'thanks' });
  });
});

describe('what is no command', () => {
  it.each([
    [''],
    ['   '],
    ['?!'],
    ['next steps'],
    ['next steps after the ACM conversation'],
    ['resources in German'],
    ['English resources'],
    ['which languages does the customer need'],
    ['stop the migration'],
    ['exit criteria'],
    ['cancel the subscription'],
    ['guide for the kickoff'],
    ['migration guide'],
    ['please'],
    ['in'],
    ['speak'],
    ['ja'],
    ['de'],
    ['4047'],
    ['to {language}'],
    ['Aufgaben auf Deutsch'],
    ['Sprachkenntnisse'],
    ['停止迁移'],
    ['日本語の資料'],
    ['__proto__'],
  ])('%j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('a text of any length', () => {
    const started = performance.now();
    expect(read(`German${' '.repeat(80)}`)).toBeUndefined();
    expect(read('please '.repeat(200_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('what is somebody’s own', () => {
  it.each([
    ['Tasks assigned to me', 'my-tasks'],
    ['Was muss ich noch tun?', 'my-tasks'],
    ['¿Qué tareas tengo asignadas?', 'my-tasks'],
    ['o que ainda tenho que fazer', 'my-tasks'],
    ['自分に割り当てられたタスク', 'my-tasks'],
    ['分配给我的任务', 'my-tasks'],
    ['my boards', 'boards'],
    ['Mein Board', 'boards'],
    ['mis tableros', 'boards'],
    ['meus quadros', 'boards'],
    ['自分のボード', 'boards'],
    ['我的看板', 'boards'],
  ])('%s: %s', (text, kind) => {
    expect(read(text)).toMatchObject({ kind });
  });

  it.each([
    'what do I have to do in the kickoff',
    'tasks for the FM',
    'was muss ich im Kick-off noch tun',
    'tareas asignadas al FM',
  ])('%s is a question about the playbook', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

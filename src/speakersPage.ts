import { type Html, html } from './cli/check/report/html';
import type { Person, Speaker } from './speech';

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;max-width:32rem}label{display:block;margin:1rem 0}';

/** The page on which the developer chooses who they are in the Playground, and in which language. */
export function speakersPage(
  people: readonly Person[],
  locales: readonly string[],
  speaker: Speaker,
): string {
  const persons = people.map(({ id, name }) => option(id, name, id === speaker.person.id));
  const languages = [...new Set([...locales, speaker.locale])].map((locale) =>
    option(locale, locale, locale === speaker.locale),
  );
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Who speaks in the Playground</title>
<style>${{ markup: STYLE }}</style></head>
<body>
<h1>Who speaks in the Playground</h1>
<p>What is written and clicked there from now on comes from this person, whose Teams is in this language.</p>
<form method="post" action="/">
<label>Person <select name="person">${persons}</select></label>
<label>Language <select name="locale">${languages}</select></label>
<button>Speak as this person</button>
</form>
</body>
</html>
`.markup;
}

function option(value: string, text: string, isChosen: boolean): Html {
  return isChosen
    ? html`<option value="${value}" selected>${text}</option>`
    : html`<option value="${value}">${text}</option>`;
}

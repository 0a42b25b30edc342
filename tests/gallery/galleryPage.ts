import type { Locale } from '../../src/playbook/locale';
import { THEMES } from '../screenshots/theme';

/** A phone, the usual chat, and the widest one; in CSS pixels. */
const WIDTHS = [320, 560, 900];
const ZOOMS = [1, 2];

/** The page of the gallery: its switches stand in the address, so that a reload, or somebody else, sees the same. */
export function galleryPage(locales: readonly Locale[], scripts: number): string {
  const numbers = Array.from({ length: scripts }, (_, index) => index);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The cards</title>
<style>
  body { margin: 0; font: 14px sans-serif; background: #888 }
  form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 8px 16px;
    background: #fff; border-bottom: 1px solid #333 }
  main { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; padding: 16px }
  h2 { font: bold 14px sans-serif; margin: 0 0 4px; color: #fff }
  h2 small { font-weight: normal }
  .beside { display: flex; align-items: flex-start; gap: 8px }
  .kept { position: relative; background: #fff }
  .kept i { position: absolute; box-sizing: border-box; border: 1px solid #00c; background: #00c2 }
</style>
<form>
  ${choice('locale', 'Language', locales)}
  ${choice('theme', 'Theme', THEMES)}
  ${choice('width', 'Width', WIDTHS)}
  ${choice('zoom', 'Zoom', ZOOMS)}
  <label>Name <input name="name" size="16"></label>
  <label><input type="checkbox" name="kept"> beside what is kept</label>
  <output></output>
</form>
<main></main>
${numbers.map((number) => `<script src="/script/${number}.js"></script>`).join('\n')}
<script src="/gallery.js"></script>
</html>`;
}

function choice(name: string, label: string, values: readonly (string | number)[]): string {
  const options = values.map((value) => `<option>${value}</option>`).join('');
  return `<label>${label} <select name="${name}">${options}</select></label>`;
}

/** Runs in the browser. */
export const GALLERY_SCRIPT = `
const form = document.querySelector('form');
const main = document.querySelector('main');
const said = document.querySelector('output');
const asked = new URLSearchParams(location.hash.slice(1));
for (const [name, value] of asked) {
  const field = form.elements[name];
  if (field?.type === 'checkbox') field.checked = true;
  else if (field) field.value = value;
}
let looks;
let loaded = {};

async function show() {
  const { locale, theme, width, zoom, name, kept } = Object.fromEntries(new FormData(form));
  history.replaceState(null, '', '#' + new URLSearchParams(new FormData(form)));
  looks ??= await (await fetch('/looks')).json();
  loaded[locale] ??= await (await fetch('/cards?locale=' + locale)).json();
  const cards = loaded[locale].filter((card) => card.name.startsWith(name));
  said.textContent = cards.length + ' cards';
  main.replaceChildren();
  for (const card of cards) {
    const section = main.appendChild(document.createElement('section'));
    const heading = section.appendChild(document.createElement('h2'));
    heading.append(card.name + ' ');
    const size = heading.appendChild(document.createElement('small'));
    size.textContent = card.units + ' units · ' + card.summary.slice(0, 60);
    const beside = section.appendChild(document.createElement('div'));
    beside.className = 'beside';
    const place = beside.appendChild(document.createElement('div'));
    const shown = { card: card.content, ...looks[theme], locale, width: Number(width), zoom: Number(zoom) };
    showCard(place, shown, (action) => {
      said.textContent = (action.title ?? '') + ' → ' + JSON.stringify(action.data ?? action.url ?? '');
    });
    if (kept && card.kept) beside.append(drawn(card.kept));
  }
}

/** The blocks that are kept of a card, as boxes; they are of a card 320 px wide. */
function drawn(blocks) {
  const frame = document.createElement('div');
  frame.className = 'kept';
  frame.style.width = '344px';
  frame.style.height = Math.max(...blocks.map(([, , y, , height]) => y + height)) + 12 + 'px';
  for (const [kind, x, y, width, height] of blocks) {
    const box = frame.appendChild(document.createElement('i'));
    box.title = kind;
    Object.assign(box.style, { left: x + 'px', top: y + 'px', width: width + 'px', height: height + 'px' });
  }
  return frame;
}

form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());
show();
`;

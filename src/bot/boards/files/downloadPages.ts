import type { Phrases } from '../../../i18n/phrases';

/** The page with the button that uses the link. */
export function downloadPage(title: string, phrases: Phrases): string {
  const button = `<form method="post"><button type="submit">${escaped(phrases.t('download.button'))}</button></form>`;
  return page(phrases, phrases.t('download.title'), phrases.t('download.text', { title }), button);
}

/** Says that a link was used already, or is too old. */
export function gonePage(phrases: Phrases): string {
  return page(phrases, phrases.t('download.gone.title'), phrases.t('download.gone.text'), '');
}

const STYLE =
  'body{font:1rem/1.5 "Segoe UI",system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}' +
  'button{font:inherit;padding:.5rem 1rem}:root{color-scheme:light dark}';

function page({ locale }: Phrases, title: string, text: string, rest: string): string {
  return `<!doctype html>
<html lang="${escaped(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${rest}</main></body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

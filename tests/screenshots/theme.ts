import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const nodeRequire = createRequire(__filename);

/** The themes of Teams; in `contrast`, everything is in its few colours. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** How a theme looks: the host configuration of Adaptive Cards, and the style of what is around and in a card. */
export type Look = { hostConfig: unknown; style: string };

/** In CSS pixels, around a card. */
export const MARGIN = 12;

/** Around a card, and the card itself, in Teams. */
const COLOURS = {
  light: { chat: '#f5f5f5', card: '#fff', edge: '#e0e0e0' },
  dark: { chat: '#1f1f1f', card: '#292929', edge: '#3d3d3d' },
  contrast: { chat: '#000', card: '#000', edge: '#fff' },
} as const;

/** The colours of Teams' high contrast theme, which has few. */
const CONTRAST = {
  default: '#ffffff',
  dark: '#ffffff',
  light: '#ffffff',
  accent: '#ffff01',
  good: '#3ff23f',
  warning: '#ffff01',
  attention: '#ffff01',
};

export function lookOf(theme: Theme): Look {
  return { hostConfig: hostConfigOf(theme), style: styleOf(theme) };
}

/** A file of a package, by `package/path/in/it`. */
export function fileOf(file: string): string {
  const [name = '', ...rest] = file.split('/');
  const manifest = nodeRequire.resolve(`${name}/package.json`);
  return readFileSync(path.join(path.dirname(manifest), ...rest), 'utf8');
}

/** Segoe UI is not free; Noto has the letters of all our languages. */
function withFreeFont(text: string): string {
  return text.replaceAll(/(['"])Segoe UI\1/g, "'Noto Sans', 'Noto Sans CJK JP'");
}

/** As Microsoft's card designer has it for Teams; for high contrast, with the colours of that theme. */
function hostConfigOf(theme: Theme): unknown {
  const base = theme === 'light' ? 'light' : 'dark';
  const config: unknown = JSON.parse(
    withFreeFont(fileOf(`adaptivecards-designer/lib/hostConfigs/microsoft-teams-${base}.json`)),
  );
  if (theme !== 'contrast') return config;
  const foregroundColors = Object.fromEntries(
    Object.entries(CONTRAST).map(([name, colour]) => [name, { default: colour, subtle: colour }]),
  );
  const container = { foregroundColors, backgroundColor: '#000000', borderColor: '#ffffff' };
  const names = ['default', 'emphasis', 'accent', 'good', 'attention', 'warning'];
  return {
    ...Object(config),
    separator: { lineThickness: 1, lineColor: '#ffffff' },
    containerStyles: Object.fromEntries(names.map((name) => [name, container])),
  };
}

function styleOf(theme: Theme): string {
  const base = theme === 'light' ? 'light' : 'dark';
  const designer = withFreeFont(fileOf(`adaptivecards-designer/dist/containers/teams-container-${base}.css`));
  const { chat, card, edge } = COLOURS[theme];
  return `${designer}
    .chat { padding: ${MARGIN}px; background: ${chat}; box-sizing: border-box }
    .card { background: ${card}; border: 1px solid ${edge}; border-radius: 6px; box-sizing: border-box }
    .card:lang(zh) { font-family: 'Noto Sans', 'Noto Sans CJK SC' }
    .ac-actionSet > div { flex-wrap: wrap; row-gap: 8px }
    ${theme === 'contrast' ? CONTRAST_STYLE : ''}`;
}

const CONTRAST_STYLE = `
  .ac-pushButton, .ac-pushButton.style-emphasis { background: #000; color: #fff; border: 2px solid #fff }
  .ac-input, .ac-input.ac-textInput, .ac-input.ac-dateInput, .ac-input.ac-multichoiceInput {
    background-color: #000; color: #fff; border: 1px solid #fff }
  a.ac-anchor:link, a.ac-anchor:visited, a:link, a:visited { color: #ffff01; text-decoration: underline }
`;

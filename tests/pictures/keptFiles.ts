import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Locale } from '../../src/playbook/locale';
import { block, type Picture } from './block';

const FOLDER = path.join(__dirname, 'kept');
const FONTS = path.join(FOLDER, 'fonts.json');
const pictures = z.record(z.string(), z.array(block));

/** The pictures of a language by the names of their scenes; none for a language of which none are kept. */
export function keptPictures(locale: Locale): Readonly<Record<string, Picture>> {
  const file = fileOf(locale);
  return existsSync(file) ? pictures.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** Writes a line for each scene, in the order of their names, so that a change is a line of the diff. */
export function writePictures(locale: Locale, kept: Readonly<Record<string, Picture>>): void {
  const lines = Object.entries(kept)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, picture]) => `${JSON.stringify(name)}:${JSON.stringify(picture)}`);
  writeFileSync(fileOf(locale), `{\n${lines.join(',\n')}\n}\n`);
}

/** The widths of letters on the machine that the pictures were taken on. */
export function keptFonts(): number[] {
  return z.array(z.int()).parse(JSON.parse(readFileSync(FONTS, 'utf8')));
}

export function writeFonts(fonts: readonly number[]): void {
  writeFileSync(FONTS, `${JSON.stringify(fonts)}\n`);
}

function fileOf(locale: Locale): string {
  return path.join(FOLDER, `${locale}.json`);
}

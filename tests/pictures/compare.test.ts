import { describe, expect, it } from '@jest/globals';
import type { Block, Picture } from './block';
import { differences, OTHER_FONTS, SAME_FONTS } from './compare';

const PICTURE: Picture = [
  ['text', 13, 29, 294, 24, 'eee4k1', '3334k2'],
  ['text', 13, 61, 294, 38, 'ddd5k1', '3335k2'],
  ['button', 29, 115, 90, 32, 'eef6k3', '3346k4'],
];

function changed(index: number, change: (block: Block) => Block): Picture {
  return PICTURE.map((block, place) => (place === index ? change(block) : block));
}

describe('two pictures of a card', () => {
  it('are the same with themselves', () => {
    expect(differences(PICTURE, PICTURE, SAME_FONTS)).toEqual([]);
  });

  it.each<[string, Picture, string]>([
    [
      'a block is missing',
      PICTURE.slice(0, 2),
      'has 2 blocks in place of 3; block 3 is nothing in place of a button',
    ],
    [
      'a block is another thing',
      changed(1, ([, ...rest]) => ['input', ...rest]),
      'has 3 blocks in place of 3; block 2 is a input in place of a text',
    ],
    [
      'a block is recoloured in one theme',
      changed(0, ([kind, x, y, w, h, light]) => [kind, x, y, w, h, light, '8334k2']),
      'block 1 (text) has another colour (833 in place of 333) in dark',
    ],
    [
      'letters have another style',
      changed(0, ([kind, x, y, w, h, , dark]) => [kind, x, y, w, h, 'eee4k9', dark]),
      'block 1 (text) has letters of another colour, size or weight in light',
    ],
    [
      'a button is cut',
      changed(2, ([kind, x, y, , h, ...looks]) => [kind, x, y, 40, h, ...looks]),
      'block 3 (button) has another width: 40 px in place of 90',
    ],
  ])('differ when %s, and it is said which', (_why, now, said) => {
    expect(differences(PICTURE, now, SAME_FONTS)).toEqual([said]);
  });

  it('name only the block that is moved, not all below it', () => {
    const lower = PICTURE.map(
      ([kind, x, y, ...rest], index): Block => [kind, x, index > 0 ? y + 40 : y, ...rest],
    );
    expect(differences(PICTURE, lower, SAME_FONTS)).toEqual([
      'block 2 (text) is moved down or up: 48 px in place of 8',
    ]);
  });

  it('may be a line apart where the fonts are others', () => {
    const broken = PICTURE.map(([kind, x, y, w, h, ...looks], index): Block => {
      return [kind, x, index > 1 ? y + 19 : y, w, index === 1 ? h + 19 : h, ...looks];
    });
    expect(differences(PICTURE, broken, OTHER_FONTS)).toEqual([]);
    expect(differences(PICTURE, broken, SAME_FONTS)).not.toEqual([]);
  });
});

/** A text without the part from `start` to `end`, and without the marks and spaces around that part. */
export function leftOver(text: string, start: number, end: number): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return [withoutMarks(before, 'end'), withoutMarks(after, 'start')].filter((part) => part !== '').join(' ');
}

const MARKS = '，,、；;:：-–— 　';

function withoutMarks(text: string, side: 'start' | 'end'): string {
  let [from, to] = [0, text.length];
  if (side === 'start') while (from < to && MARKS.includes(text.charAt(from))) from += 1;
  else while (to > from && MARKS.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

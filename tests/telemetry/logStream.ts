import { Writable } from 'node:stream';

export type Line = Readonly<Record<string, unknown>>;

/** A stream for a log of JSON lines, and the lines that were written to it. */
export function logStream(): { stream: Writable; lines: Line[]; text(): string } {
  const lines: Line[] = [];
  const written: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const text = chunk.toString('utf8');
      written.push(text);
      for (const line of text.split('\n')) if (line !== '') lines.push(Object(JSON.parse(line)));
      done();
    },
  });
  return { stream, lines, text: () => written.join('') };
}

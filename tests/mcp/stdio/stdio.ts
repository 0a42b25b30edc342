import { spawn } from 'node:child_process';
import path from 'node:path';
import { Client, type ClientOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { environmentWith } from '../../../src/settings/config';

const PROJECT = path.join(__dirname, '../../..');
const MAIN = path.join(PROJECT, 'src/cli/main.ts');

function argumentsFor(content: string): string[] {
  return ['--import', 'tsx', MAIN, 'mcp', '--content', content];
}

/** `playbook mcp` in a process of its own, and the official client that started it. */
export async function clientOverStdio(content: string, options: ClientOptions = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, options);
  const command = process.execPath;
  await client.connect(
    new StdioClientTransport({ command, args: argumentsFor(content), cwd: PROJECT, stderr: 'ignore' }),
  );
  return client;
}

/** What `playbook mcp` leaves behind when these lines are piped into it. */
export function pipedThrough(
  content: string,
  lines: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, argumentsFor(content), {
    cwd: PROJECT,
    env: environmentWith(environment),
  });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...printed })));
}

/** One request or, without `id`, one notification of a client of 2025. */
export function message(method: string, params: object, id?: number): string {
  return JSON.stringify({ jsonrpc: '2.0', ...(id !== undefined && { id }), method, params });
}

/** What such a client says first. */
export const OPENING = [
  message(
    'initialize',
    { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
    0,
  ),
  message('notifications/initialized', {}),
];

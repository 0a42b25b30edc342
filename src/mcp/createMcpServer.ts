import { readFileSync } from 'node:fs';
import path from 'node:path';
import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { registerPages } from './pageResources';
import type { McpParts } from './parts';
import { registerPrompts } from './prompts';
import { TOOLS } from './tools/tools';

const INSTRUCTIONS = `The playbook tells partners how to lead customers through an engagement: phases, processes, tasks, resources. All tools only read.
Answers are its own words. Show them as they are, name the page and heading in sources, and do not add to them. Where "answered" is false the playbook does not say: tell so, and do not guess.
Ids of pages, tasks, roles, services and phases are the same in every language; give locale to read in another one. Start with ask, or with search and phases to find the page for the other tools.`;

/** The largest list of arguments that a tool takes has six members. */
const MOST_ARGUMENTS = 50;

/** A server for one connection or one request. It answers from what `parts.knowledge` returns at the time. */
export function createMcpServer(parts: McpParts): McpServer {
  const server = new McpServer(
    { name: 'playbook', title: 'Playbook', version: VERSION },
    {
      instructions: INSTRUCTIONS,
      capabilities: { resources: { listChanged: true } },
      maxToolInputElements: MOST_ARGUMENTS,
    },
  );
  for (const tool of TOOLS) tool.register(server, parts);
  registerPages(server, parts);
  registerPrompts(server, parts);
  return server;
}

const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8'))).version;

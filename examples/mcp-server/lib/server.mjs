import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod';
import manifest from '../package.json' with { type: 'json' };
import { problemsOf } from './refusal.mjs';
import { TOOLS } from './tools.mjs';

const INSTRUCTIONS = `Answers about the new-style-rural (nông thôn mới) standard come from the law as data, never from memory. Give every
verdict with its day, its standing and the citation and grade of what it rests on: "recalled" and "missing" mean that nobody has
transcribed that value from the decision. What is undetermined is undetermined: ask for the figure (next_facts), do not guess it.`;

const result = (content, more = {}) => ({
  content: [{ type: 'text', text: JSON.stringify(content, null, 1) }],
  structuredContent: content,
  ...more,
});

/** Runs a tool: what cannot be answered is an answer too, with code, path and a sentence in both languages. */
function answered(tool, question) {
  try {
    return result(tool.answer(question));
  } catch (error) {
    const problems = problemsOf(error);
    if (problems === undefined) throw error;
    return result({ problems: problems.slice(0, 20), ...(problems.length > 20 && { leftOut: problems.length - 20 }) }, { isError: true });
  }
}

/** The server with its five tools, not connected to anything. */
export function ntmServer() {
  const server = new McpServer({ name: manifest.name, version: '0.1.0' }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) {
    const { name, title, description, inputSchema } = tool;
    // Each reads what it is given and the law; none changes anything or looks at anything else.
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
    // Strict: what a misspelt argument holds would be left out of the answer, and nobody would be told.
    const input = z.strictObject(inputSchema);
    server.registerTool(name, { title, description, inputSchema: input, annotations }, (question) => answered(tool, question));
  }
  return server;
}

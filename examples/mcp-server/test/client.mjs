import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const SERVER = fileURLToPath(new URL('../server.mjs', import.meta.url));

/** The server as an assistant starts it, with the SDK's own client. */
export async function connected() {
  const transport = new StdioClientTransport({ command: process.execPath, args: [SERVER], stderr: 'pipe' });
  const client = new Client({ name: 'test', version: '1.0.0' });
  let complaints = '';
  transport.stderr?.on('data', (chunk) => (complaints += chunk));
  await client.connect(transport);
  return {
    client,
    complaints: () => complaints,
    /** What a tool answers; the text says the same as the data. */
    async ask(name, question) {
      const answer = await client.callTool({ name, arguments: question });
      assert.deepEqual(JSON.parse(answer.content[0].text), answer.structuredContent);
      return { isError: answer.isError === true, ...answer.structuredContent };
    },
  };
}

import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { ntmServer } from './lib/server.mjs';

await ntmServer().connect(new StdioServerTransport());

#!/usr/bin/env node
import { main } from './main.ts';

// A reader that stops early (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  hasColour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  hasProgress: process.stderr.isTTY,
});

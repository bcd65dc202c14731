#!/usr/bin/env node
import { existsSync } from 'node:fs';

const cli = new URL('../dist/cli.js', import.meta.url);
if (existsSync(cli)) await import(cli.href);
else {
  console.error('ht-widgets: dist/cli.js is missing. Build it first: npm run build');
  process.exitCode = 2;
}

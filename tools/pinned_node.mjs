// Refuses any Node but the pinned one, which compresses differently and has other Unicode data. Programs that write
// dist/ import this first.
import { readFileSync } from 'node:fs';

const pins = readFileSync(new URL('../emsdk.toml', import.meta.url), 'utf8');
const pinned = /^\[node\]\nversion = "(.+)"$/m.exec(pins)?.[1];
if (process.version !== `v${pinned}`)
  throw new Error(
    `Node ${pinned} builds dist/, not ${process.version}: ./dev build, or .toolchain/node/bin/node instead of node`,
  );

// Gives tests a folder of their own, which is removed after the test or the file that asked for it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

/** @returns {string} its path */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'potentiel-'));
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

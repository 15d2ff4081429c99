import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Has LibreOffice open a workbook and save it again, as a person would.
 *
 * Without the program it throws: what another program makes of the file is half of what the tests with it are for.
 */
export function savedByLibreOffice(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-rules-libreoffice-'));
  writeFileSync(join(folder, 'sent.xlsx'), workbook);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { status, stderr, error } = spawnSync(
    'libreoffice',
    [profile, '--headless', '--convert-to', 'xlsx', '--outdir', 'saved', 'sent.xlsx'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (error !== undefined) throw new Error('LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc');
  // It ends well also where it could not read the file.
  if (status !== 0 || !existsSync(join(folder, 'saved/sent.xlsx'))) throw new Error(`LibreOffice saved nothing: ${stderr}`);
  return new Uint8Array(readFileSync(join(folder, 'saved/sent.xlsx')));
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice makes of files, by their names: each opened and saved in another format, as a person would. */
function converted(files: ReadonlyMap<string, Uint8Array>, format: string, packageName: string): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-rules-libreoffice-'));
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { stderr, error } = spawnSync(
    'libreoffice',
    [profile, '--headless', '--convert-to', format, '--outdir', 'saved', ...files.keys()],
    { cwd: folder, encoding: 'utf8' },
  );
  if (error !== undefined) throw new Error(`LibreOffice is not installed: apt-get install --no-install-recommends ${packageName}`);
  return new Map(
    [...files.keys()].map((name) => {
      const saved = join(folder, 'saved', name.replace(/\.[a-z]+$/, `.${format}`));
      // It ends well also where it could not read a file.
      if (!existsSync(saved)) throw new Error(`LibreOffice saved nothing: ${stderr}`);
      return [name, new Uint8Array(readFileSync(saved))] as const;
    }),
  );
}

/**
 * Has LibreOffice open a workbook and save it again, as a person would.
 *
 * Without the program it throws: what another program makes of the file is half of what the tests with it are for.
 */
export function savedByLibreOffice(workbook: Uint8Array): Uint8Array {
  return converted(new Map([['sent.xlsx', workbook]]), 'xlsx', 'libreoffice-calc').get('sent.xlsx')!;
}

/** On how many pages LibreOffice prints each of the documents. */
export function pagesInLibreOffice(documents: ReadonlyMap<string, Uint8Array>): Map<string, number> {
  const printed = converted(documents, 'pdf', 'libreoffice-writer');
  return new Map(
    [...printed].map(([name, pdf]) => [
      name,
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    ]),
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, withAssumptions } from '../../src/index.ts';
import type { Dossier } from '../../src/index.ts';
import { onePage } from '../../src/documents/index.ts';
import { writeDocx } from '../../src/documents/docx/index.ts';
import { ASSUMPTIONS, advancedCommune, commune, recognitions } from '../../rules/index.ts';
import { pagesInLibreOffice } from '../support/libreoffice.ts';

const FOLDER = 'examples/kon-plong';
const DOSSIERS = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Dossier);

/** The letterhead and the signature of the guide, as an office has them. */
const FRAME = {
  letterhead: { parent: 'UBND HUYỆN KON PLÔNG', issuer: 'UBND XÃ PỜ Ê', number: 'Số: …/BC-UBND', place: 'Pờ Ê', date: '2024-12-31' },
  signature: { recipients: ['UBND huyện (b/c)', 'Lưu: VT.'], office: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH' },
};

const ASSUMED = { [commune.id]: ['commune-levels'], [advancedCommune.id]: ['commune-levels', 'advanced-levels', 'advanced-income'] };

describe('the one page', () => {
  it('is one page as LibreOffice prints it, beneath a letterhead, with assumptions and without, in both languages', async () => {
    const documents = new Map<string, Uint8Array>();
    for (const dossier of DOSSIERS) {
      for (const set of [commune, advancedCommune]) {
        const own = ASSUMED[set.id]!;
        for (const count of new Set([0, 1, own.length])) {
          const assessment = assess(withAssumptions(set, ASSUMPTIONS), dossier, { on: '2024-12-31', assume: own.slice(0, count) });
          for (const language of ['vi', 'en'] as const) {
            const name = [dossier.unit.id, set.id, count, language].join('-');
            documents.set(`${name}.docx`, await writeDocx(onePage([assessment], language, { ...FRAME, recognitions })));
          }
        }
      }
    }
    const pages = pagesInLibreOffice(documents);
    expect([...pages].filter(([, count]) => count !== 1)).toEqual([]);
    expect(pages.size).toBe(DOSSIERS.length * 2 * 5);
  }, 300_000);
});

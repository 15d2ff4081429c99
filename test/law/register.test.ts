import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { legalDocumentSchema } from '../../src/model/legal-document.ts';
import { ASSUMPTIONS, register } from '../../rules/index.ts';
import { ROOT } from '../support/run.ts';
import { SHIPPED } from '../support/shipped.ts';

const texts = readdirSync(join(ROOT, 'rules'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, value: JSON.parse(readFileSync(join(ROOT, 'rules', name), 'utf8')) as unknown }));

/** Every value of a key that names a document, wherever it stands. */
function documentsNamed(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['instrument', 'document', 'implements', 'amends', 'corrects'].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => documentsNamed(item, key));
  if (typeof value !== 'object' || value === null) return [];
  // What an assumption borrows from is named as its readers name it: few of these texts are in the register.
  return Object.entries(value).flatMap(([name, item]) => (name === 'borrowedFrom' ? [] : documentsNamed(item, name)));
}

describe('the register of documents', () => {
  const ids = register.map(({ id }) => id);
  const assumptions = ASSUMPTIONS.map(({ id }) => id);

  it('finds the documents that a value names', () => {
    expect(documentsNamed({ cite: { instrument: 'a', row: '1' }, amends: ['b'], guidance: [{ document: 'c' }] })).toEqual(['a', 'b', 'c']);
  });

  it.each(texts)('has every document that $name cites, follows or points to', ({ value }) => {
    expect(documentsNamed(value).filter((id) => ![...ids, ...assumptions].includes(id))).toEqual([]);
  });

  it('has no assumption: it is no document', () => {
    expect(ids.filter((id) => assumptions.includes(id))).toEqual([]);
  });

  it('has what the guidance of some indicator points to', () => {
    const guidance = SHIPPED.flatMap(({ instruments }) => instruments).flatMap(({ guidance: entries = [] }) => entries);
    const documents = new Set(guidance.flatMap(({ document }) => document ?? []));
    expect(documents.size).toBeGreaterThanOrEqual(16);
    expect([...documents].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is well formed, with each document once and relations to documents that it has', () => {
    expect(z.array(legalDocumentSchema).parse(register)).toEqual(register);
    expect(new Set(ids).size).toBe(ids.length);
    expect(register.flatMap(({ relations }) => relations.map(({ document }) => document)).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has every instrument of every set, with the same number, day and issuer', () => {
    for (const instrument of SHIPPED.flatMap(({ instruments }) => instruments)) {
      const entry = register.find(({ id }) => id === instrument.id);
      const number = entry?.number ?? '(chưa rõ số)';
      expect({ number, date: entry?.date, issuer: entry?.issuer }).toEqual({
        number: instrument.number,
        date: instrument.signedOn,
        issuer: instrument.issuer,
      });
      const amends = entry?.relations.filter(({ kind }) => kind === 'amends').map(({ document }) => document) ?? [];
      expect(amends).toEqual(instrument.amends ?? []);
    }
  });
});

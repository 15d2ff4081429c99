import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { legalDocumentSchema } from '../src/model/legal-document.ts';
import { register } from '../rules/index.ts';
import { SHIPPED } from './support/shipped.ts';

describe('the register of documents', () => {
  const ids = register.map(({ id }) => id);

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

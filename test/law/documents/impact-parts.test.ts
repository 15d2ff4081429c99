import { amend } from 'ntm-rules';
import type { FactInput } from 'ntm-rules';
import { impactCsv, impactPage, toMarkdown } from 'ntm-rules/documents';
import { columnsOf, impact } from 'ntm-rules/population';
import { commune } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { A_COMMUNE, inventedDecision } from '../../support/a-commune.ts';

/* An amendment of an indicator of several parts: what flips is a part, and is named. */

const AT = { on: '2024-12-31' };
const raised = (value: string) =>
  amend(
    commune,
    inventedDecision([
      {
        id: 'insurance',
        operation: 'setThreshold',
        target: 'commune/15.1/minimum',
        expect: { value: '90' },
        value,
        grade: 'recalled',
        confidence: 'low',
        cite: { row: '15.1' },
      },
    ]),
  );
const dossiers = (facts: Record<string, FactInput>) => [{ unit: A_COMMUNE, facts }];
const INSURED = { healthInsuranceMen: '96', healthInsuranceWomen: { numerator: 920, denominator: 1000 } };

describe('the impact on an indicator of several parts', () => {
  const after = raised('95');
  const result = impact(commune, after, dossiers(INSURED), AT);

  it('has each part on both sides, and what those that fail need', () => {
    const [flip] = result.units[0]!.indicators;
    expect(flip).toMatchObject({ id: '15.1', before: 'met', after: 'not-met' });
    expect(flip?.distance.before?.parts).toMatchObject([
      { fact: 'healthInsuranceMen', status: 'met', actual: '96', required: { value: '90' } },
      { fact: 'healthInsuranceWomen', title: { en: 'People with health insurance (women)' }, status: 'met', margin: { delta: '2' } },
    ]);
    expect(flip?.distance.after).toMatchObject({
      gaps: [{ fact: 'healthInsuranceWomen', delta: '3', natural: { amount: '30' } }],
      parts: [{ status: 'met' }, { status: 'not-met', actual: '92', required: { value: '95' }, gap: { delta: '3' } }],
    });
  });

  it('is the same from columns', () => {
    expect(impact(commune, after, columnsOf(commune, dossiers(INSURED)), AT).units).toEqual(result.units);
  });

  it('names in the report and in CSV the part that flips, and it alone', () => {
    expect(toMarkdown(impactPage(result, after, 'vi'))).toContain('| Người dân tham gia bảo hiểm y tế (nữ): 92 → 95 % |');
    expect(toMarkdown(impactPage(result, after, 'en'))).toContain('| People with health insurance (women): 92 → 95 % |');
    const row = impactCsv(result, 'vi')
      .split('\r\n')
      .find((line) => line.includes(';15.1;'))!;
    expect(row).toContain(
      'Người dân tham gia bảo hiểm y tế (nữ): 92;Người dân tham gia bảo hiểm y tế (nữ): 90;Người dân tham gia bảo hiểm y tế (nữ): 95',
    );
  });

  it('names both where both flip', () => {
    const both = impact(commune, after, dossiers({ healthInsuranceMen: '91', healthInsuranceWomen: '92' }), AT);
    expect(toMarkdown(impactPage(both, after, 'en'))).toContain(
      '| People with health insurance (men): 91 → 95 %; People with health insurance (women): 92 → 95 % |',
    );
  });
});

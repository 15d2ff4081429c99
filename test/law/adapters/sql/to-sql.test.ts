import { describe, expect, it } from 'vitest';
import { SQL_DIALECTS, toSql } from '../../../../src/adapters/sql/index.ts';
import type { SqlOptions } from '../../../../src/adapters/sql/index.ts';
import type { Condition } from '../../../../src/model/condition.ts';
import { someOf } from '../../../support/budget.ts';
import { SHIPPED } from '../../../support/shipped.ts';
import { withAssumptions } from '../../../../src/law/with-assumptions.ts';
import { advancedCommune, assumedAdvancedIncome, commune, ethnicMinorityVillage, modelCommune } from '../../../../rules/index.ts';
import {
  criterion,
  exception,
  indicator,
  inventedSet,
  leaf,
  oneIndicator,
  parameter,
  entry,
  scoreIndicator,
  stateEntry,
  yes,
} from '../../../support/law-fixtures.ts';

const ON = { on: '2024-12-31' };

const OPTIONS: SqlOptions = {
  dialect: 'duckdb',
  table: 'units',
  keep: ['id'],
  place: { region: 'central-highlands' },
  columns: {},
};

function sqlOf(ruleSet: Parameters<typeof toSql>[0], options: Partial<SqlOptions> = {}, at: Parameters<typeof toSql>[1] = ON): string {
  return toSql(ruleSet, at, { ...OPTIONS, ...options }).sql;
}

/** The line that a step writes for a column. */
function lineOf(sql: string, name: string): string | undefined {
  return sql
    .split('\n')
    .find((line) => line.includes(` AS ${name}`))
    ?.trim()
    .replace(/,$/, '');
}

describe('a statement', () => {
  it.each(someOf(SQL_DIALECTS, 2))('is one readable SELECT in %s, the same each time', (dialect) => {
    const options = { dialect, columns: { incomePerCapita: 'income', irrigatedArea: { numerator: 'wet', denominator: 'fields' } } };
    const sql = sqlOf(commune, options);
    expect(sqlOf(commune, structuredClone(options))).toBe(sql);
    expect(sql).not.toContain(';\n');
    expect(Math.max(...sql.split('\n').map((line) => line.length))).toBeLessThan(1000);
    expect(sql).toContain('-- 10 Thu nhập bình quân đầu người');
    expect(sql).toContain('-- 10, 318/QĐ-TTg');
  });

  it('says no threshold in a dialect that would read it as a float', () => {
    for (const dialect of SQL_DIALECTS) {
      const sql = sqlOf(commune, { dialect, place: { region: { column: 'region' } }, columns: { stuntedChildren: 'stunted' } });
      expect(sql).toContain("'26.5'");
      expect(sql.replaceAll(/--.*|'[^'\n]*'/g, '')).not.toMatch(/\d\.\d/);
    }
  });

  it('reads bounds from two columns: what every value between them comes to, and refuses those that are none', () => {
    const bounded = { value: 'income', atLeast: 'income_at_least', atMost: 'income_at_most' };
    const sql = sqlOf(commune, { columns: { incomePerCapita: bounded } });
    expect(sql).toContain(
      'COALESCE(u.fact_income_per_capita >= t.level_commune_10_minimum, CASE WHEN u.fact_income_per_capita_at_least >= t.level_commune_10_minimum THEN TRUE WHEN u.fact_income_per_capita_at_most < t.level_commune_10_minimum THEN FALSE END)',
    );
    expect(lineOf(sql, 'fact_income_per_capita_at_most')).toBe(
      'CASE WHEN s."income_at_least" IS NOT NULL OR s."income_at_most" IS NOT NULL THEN COALESCE(s."income_at_most", 1000) END AS fact_income_per_capita_at_most',
    );
    expect(sql).toContain('s."income_at_least" <= s."income_at_most"');
    const one = sqlOf(commune, { columns: { stuntedChildren: { atMost: 'most' } } });
    expect(lineOf(one, 'fact_stunted_children_at_least')).toBe(
      'CASE WHEN s."most" IS NOT NULL THEN 0 END AS fact_stunted_children_at_least',
    );
    expect(lineOf(one, 'fact_stunted_children_at_most')).toBe(
      'CASE WHEN s."most" IS NOT NULL THEN COALESCE(s."most", 100) END AS fact_stunted_children_at_most',
    );
  });

  it('lets a total that fails decide, refuses one outside of its parts, and does not ask for it', () => {
    const columns = { healthInsurance: 'h', healthInsuranceMen: 'm', healthInsuranceWomen: 'w' };
    const sql = sqlOf(commune, { columns });
    expect(lineOf(sql, 'indicator_15_1')).toContain('NOT COALESCE(NOT u.fact_health_insurance >= t.level_commune_15_1_minimum, FALSE)');
    expect(sql).toContain(
      `WHEN (s."h" < s."m" AND s."h" < s."w") OR (s."h" > s."m" AND s."h" > s."w") THEN 'figures-conflict: healthInsurance'`,
    );
    const { missingFacts } = toSql(commune, ON, OPTIONS);
    expect(['healthInsurance', 'healthInsuranceMen', 'poorHouseholds'].map((id) => missingFacts.includes(id))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('lists its columns in order, those that may not apply with a second one', () => {
    const { sql, columns } = toSql(modelCommune, ON, OPTIONS);
    expect(columns.map(({ name, kind, of }) => `${name} ${kind} ${of}`)).toEqual([
      'id kept id',
      'set_model_commune set model-commune',
      'set_advanced_commune prerequisite advanced-commune',
      'set_commune prerequisite commune',
      'tally_lower lower tally',
      'tally_upper upper tally',
      'error error row',
      ...['1', '2', '3', '4'].flatMap((id) => [`criterion_${id} criterion ${id}`, `indicator_${id} indicator ${id}`]),
    ]);
    const last = sql.slice(sql.lastIndexOf('\nSELECT'));
    expect([...last.matchAll(/ AS (?:"id"|(\w+)),?$/gm)].map(([, name]) => name ?? 'id').slice(0, -1)).toEqual(
      columns.map(({ name }) => name),
    );
    const applies = toSql(commune, ON, { ...OPTIONS, columns: { hasCraftVillage: 'craft' } }).columns.filter(
      ({ kind }) => kind === 'applies',
    );
    expect(applies).toEqual([{ name: 'indicator_13_4_applies', kind: 'applies', of: 'indicator_13_4' }]);
  });

  it('names the facts that no column gives, and only those that the text in force reads', () => {
    expect(toSql(modelCommune, ON, OPTIONS).missingFacts).toContain('smartphoneSubscribers');
    const { missingFacts } = toSql(commune, ON, { ...OPTIONS, columns: { incomePerCapita: 'income' } });
    expect(missingFacts).toContain('hasCraftVillage');
    expect(missingFacts).not.toContain('incomePerCapita');
    expect(missingFacts).not.toContain('smartphoneSubscribers');
    expect(
      toSql(ethnicMinorityVillage, { on: '2024-12-31' }, { ...OPTIONS, place: { region: 'central-highlands', province: 'kon-tum' } })
        .missingFacts,
    ).toEqual([]);
  });

  it.each(someOf(SHIPPED, 3).map((ruleSet) => [ruleSet.id, ruleSet] as const))('can be made of %s', (_, ruleSet) => {
    const on = ruleSet.instruments[0]!.inForce.from;
    const statement = toSql(ruleSet, { on }, { ...OPTIONS, place: { region: 'central-highlands', province: 'kon-tum' } });
    expect(statement.columns.some(({ kind, of }) => kind === 'set' && of === ruleSet.id)).toBe(true);
    expect(Object.isFrozen(statement.columns)).toBe(true);
  });
});

describe('thresholds', () => {
  it('are keyed by what they differ by: nothing, the column, the province, a trait', () => {
    const joinOf = (options: Partial<SqlOptions>, ruleSet = commune): string => /(?:CROSS|LEFT) JOIN .*/.exec(sqlOf(ruleSet, options))![0];
    expect(joinOf({})).toBe('CROSS JOIN thresholds_commune AS t');
    expect(joinOf({ place: { region: { column: 'r' } } })).toBe(
      'LEFT JOIN thresholds_commune AS t ON t.annex_column_commune = u.annex_column_commune',
    );
    expect(joinOf({ place: { region: 'central-highlands', province: { column: 'p' } } })).toMatch(/ON t\.province = u\.province$/);
    const traits = [{ trait: 'ethnic-minority-mountainous', column: 'e' }] as const;
    expect(joinOf({ place: { region: 'central-highlands', traits } })).toBe('CROSS JOIN thresholds_commune AS t');
    expect(sqlOf(advancedCommune, { place: { region: 'central-highlands', traits } })).toContain(
      'LEFT JOIN thresholds_advanced_commune AS t ON t.trait_ethnic_minority_mountainous = u.trait_ethnic_minority_mountainous',
    );
  });

  it('take the column that the traits give', () => {
    const place = {
      region: { column: 'r' },
      traits: [{ trait: 'poor-district', column: 'poor' }, 'safe-zone'],
    } as const;
    expect(lineOf(sqlOf(commune, { place }), 'annex_column_commune')).toBe(
      `CASE WHEN s."poor" THEN 'northern-midlands-mountains' ELSE s."r" END AS annex_column_commune`,
    );
    const sql = sqlOf(commune, {
      place: { region: 'central-highlands', traits: ['poor-district', 'safe-zone'] },
      columns: { incomePerCapita: 'i' },
    });
    expect(sql).toContain("'45'");
    expect(sql).not.toContain("'50', '50'");
  });

  it('follow the set that they are a multiple of', () => {
    const traits = [{ trait: 'poor-district', column: 'poor' }, 'safe-zone'] as const;
    const assumed = withAssumptions(modelCommune, [assumedAdvancedIncome]);
    const sql = sqlOf(assumed, { place: { region: { column: 'r' }, traits } }, { ...ON, assume: ['advanced-income'] });
    expect(sql).toContain('LEFT JOIN thresholds_model_commune AS t ON t.annex_column_advanced_commune = u.annex_column_advanced_commune');
    expect(sql).toContain("('central-highlands', '66', '1', '1')");
  });

  it('that are weaker than what is accepted are none', () => {
    const columns = { incomePerCapita: 'income' };
    expect(lineOf(sqlOf(commune, { columns }), 'indicator_10')).toBe(
      'u.fact_income_per_capita >= t.level_commune_10_minimum AS indicator_10',
    );
    expect(lineOf(sqlOf(commune, { columns }, { ...ON, accept: 'official' }), 'indicator_10')).toBe(
      'CAST(NULL AS BOOLEAN) AS indicator_10',
    );
  });

  it('that are not asked for do not apply', () => {
    const values = [entry('50'), stateEntry('not-required', { scope: { regions: ['southeast'] } })];
    const ruleSet = inventedSet([criterion('1', [scoreIndicator('1.1', values), indicator('1.2', yes('b0'))])]);
    const sql = sqlOf(ruleSet, { place: { region: { column: 'r' } }, columns: { score: 'score', b0: 'b0' } });
    expect(sql).toContain("('southeast', FALSE, NULL)");
    expect(lineOf(sql, 'criterion_1')).toBe('(NOT u.indicator_1_1_applies OR u.indicator_1_1) AND u.indicator_1_2 AS criterion_1');
  });
});

describe('conditions', () => {
  const columns = { b0: 'b0', b1: 'b1', b2: 'b2', score: 'score', area: { numerator: 'n', denominator: 'd', value: 'v' } };
  const written = (ruleSet: Parameters<typeof toSql>[0], name = 'indicator_1_1'): string | undefined =>
    lineOf(sqlOf(ruleSet, { columns }), name);

  it('are SQL’s own three-valued connectives', () => {
    const named = { text: { conditions: { both: { all: [yes('b0'), yes('b1')] } } } };
    expect(written(oneIndicator({ any: [{ condition: 'both' }, { not: yes('b2') }] }, {}, named))).toBe(
      '(u.fact_b0 AND u.fact_b1) OR NOT u.fact_b2 AS indicator_1_1',
    );
    expect(written(oneIndicator({ judgement: 'required' }))).toBe('CAST(NULL AS BOOLEAN) AS indicator_1_1');
  });

  it('count members that are met, and those that can still be', () => {
    const of = [yes('b0'), yes('b1'), yes('b2')];
    expect(written(oneIndicator({ atLeast: 2, of, notApplicable: 'leaves' }))).toBe(
      'CASE WHEN CASE WHEN u.fact_b0 THEN 1 ELSE 0 END + CASE WHEN u.fact_b1 THEN 1 ELSE 0 END + CASE WHEN u.fact_b2 THEN 1 ELSE 0 END >= 2 THEN TRUE ' +
        'WHEN CASE WHEN NOT u.fact_b0 THEN 0 ELSE 1 END + CASE WHEN NOT u.fact_b1 THEN 0 ELSE 1 END + CASE WHEN NOT u.fact_b2 THEN 0 ELSE 1 END < 2 THEN FALSE END AS indicator_1_1',
    );
  });

  it('always apply where a member that does not apply counts as met', () => {
    const values = [entry('50'), stateEntry('not-required', { scope: { regions: ['southeast'] } })];
    const of = [leaf('score', 'greaterThanInclusive', 'minimum')];
    const counted = (notApplicable: 'leaves' | 'counts-as-met'): string => {
      const ruleSet = oneIndicator({ any: [{ atLeast: 1, of, notApplicable }, yes('b0')] }, { parameters: [parameter(values)] });
      return lineOf(sqlOf(ruleSet, { columns, place: { region: { column: 'r' } } }), 'indicator_1_1')!;
    };
    expect(counted('leaves')).toMatch(/^\(t\.level_\w+_asked AND CASE .* END\) OR u\.fact_b0 AS indicator_1_1$/);
    expect(counted('counts-as-met')).toMatch(/^CASE .* END OR u\.fact_b0 AS indicator_1_1$/);
  });

  it('leave open what an exception says that only a doubtful rule of the column lets in', () => {
    const exceptions = [exception('waived', 'met', { scope: { regions: ['southeast'] } })];
    const rule = { id: 'moved', title: { vi: 'Cột khác' }, when: { allTraits: ['safe-zone' as const] }, region: 'southeast' as const };
    const columnRules = [{ ...rule, cite: { row: '1' }, grade: 'reported' as const, evidence: [{ source: 's' }] }];
    const ruleSet = oneIndicator(yes('b0'), { exceptions }, { text: { columnRules } });
    const place = { region: 'central-highlands', traits: ['safe-zone'] } as const;
    const under = (accept: 'official' | 'reported') => lineOf(sqlOf(ruleSet, { columns, place }, { ...ON, accept }), 'indicator_1_1');
    expect(under('reported')).toBe(
      'CASE WHEN FALSE THEN NULL WHEN TRUE THEN CASE WHEN TRUE THEN TRUE END WHEN NOT u.fact_b0 THEN FALSE END AS indicator_1_1',
    );
    expect(under('official')).toBe(
      'CASE WHEN FALSE THEN NULL WHEN u.fact_b0 THEN CASE WHEN TRUE THEN TRUE END WHEN FALSE THEN FALSE END AS indicator_1_1',
    );
  });

  it('compare a share as a product, counts before points', () => {
    const ruleSet = oneIndicator(leaf('area', 'lessThan', 'most'), {
      parameters: [parameter([entry('7.5')], { id: 'most', unit: 'percent' })],
    });
    expect(written(ruleSet)).toBe(
      'COALESCE(u.fact_area_hundredfold - t.level_invented_1_1_most * u.fact_area_base < 0, u.fact_area_share < t.level_invented_1_1_most) AS indicator_1_1',
    );
    const most = "CAST('1000000000000000000' AS DECIMAL(19, 0))";
    const isShort = `s."n" < ${most} AND s."d" < ${most}`;
    // Factors wider than 18 digits, so that DuckDB's products have room for counts of 18.
    expect(written(ruleSet, 'fact_area_hundredfold')).toBe(
      `CASE WHEN ${isShort} THEN s."n" * CAST(100 AS DECIMAL(19, 0)) END AS fact_area_hundredfold`,
    );
    expect(written(ruleSet, 'fact_area_base')).toBe(
      `CASE WHEN ${isShort} THEN NULLIF(s."d", 0) * CAST(1 AS DECIMAL(19, 0)) END AS fact_area_base`,
    );
    expect(written(ruleSet, 'fact_area_share')).toBe('CASE WHEN s."n" IS NULL OR s."d" IS NULL THEN s."v" END AS fact_area_share');
  });

  it('are refused where "at least" within itself would say its members without end', () => {
    const nested = (levels: number): Condition =>
      levels === 0 ? yes('b0') : { atLeast: 1, of: [nested(levels - 1), yes('b1')], notApplicable: 'leaves' };
    expect(sqlOf(oneIndicator(nested(5)), { columns })).toContain('CASE WHEN');
    expect(() => sqlOf(oneIndicator(nested(40)), { columns })).toThrow('at most 1000000 characters');
  });

  it('show a conflict of exceptions as an error', () => {
    const exceptions = [exception('a', 'not-applicable', { when: yes('b1') }), exception('b', 'met', { when: yes('b2') })];
    const sql = sqlOf(oneIndicator(yes('b0'), { exceptions }), { columns });
    expect(lineOf(sql, 'conflict_1_1')).toBe('COALESCE(u.fact_b1, FALSE) AND COALESCE(u.fact_b2, FALSE) AS conflict_1_1');
    expect(lineOf(sql, 'error')).toBe(
      "CASE WHEN u.refusal IS NOT NULL THEN u.refusal WHEN u.conflict_1_1 THEN 'exceptions-conflict: 1.1' END AS error",
    );
  });

  it('give way to judgements', () => {
    const sql = sqlOf(oneIndicator(yes('b0')), { columns, judgements: { '1.1': 'judged', '1': 'whole' } });
    expect(lineOf(sql, 'indicator_1_1')).toBe(
      "CASE u.judgement_1_1 WHEN 'met' THEN TRUE WHEN 'not-met' THEN FALSE WHEN 'not-applicable' THEN CAST(NULL AS BOOLEAN) ELSE u.fact_b0 END AS indicator_1_1",
    );
    expect(lineOf(sql, 'criterion_1_applies')).toContain("COALESCE(u.judgement_1 <> 'not-applicable'");
    expect(sql).toContain("WHEN s.\"judged\" NOT IN ('met', 'not-met', 'not-applicable') THEN 'invalid-judgement: 1.1'");
  });

  it('give ids that a plain name cannot tell apart names of their own', () => {
    const ruleSet = inventedSet([criterion('1', [indicator('a.b', yes('b0')), indicator('a-b', yes('b1')), indicator('A.B', yes('b2'))])]);
    const { columns: listed } = toSql(ruleSet, ON, { ...OPTIONS, columns });
    expect(listed.filter(({ kind }) => kind === 'indicator').map(({ name }) => name)).toEqual([
      'indicator_a_b',
      'indicator_a_b_2',
      'indicator_a_b_3',
    ]);
  });
});

describe('texts that differ between provinces', () => {
  it('are a CASE by province, and a province without a text is refused', () => {
    const place = { region: 'central-highlands', province: { column: 'p' } } as const;
    expect(sqlOf(ethnicMinorityVillage, { place })).toContain(`WHEN s."p" IS NULL OR s."p" NOT IN ('kon-tum') THEN 'date-not-covered'`);
  });
});

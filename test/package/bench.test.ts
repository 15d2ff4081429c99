import { readFileSync } from 'node:fs';
import { inForce } from 'ntm-rules';
import type { RuleSet } from 'ntm-rules';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript
import { GOALS, judged } from '../bench/goals.mjs';
// @ts-expect-error: plain JavaScript
import { INDICATORS, setOf } from '../bench/many-indicators.mjs';
// @ts-expect-error: plain JavaScript
import { goalRows, inMarkdown, skeletonOf } from '../bench/report.mjs';
// @ts-expect-error: plain JavaScript
import { allSections } from '../bench/sections.mjs';
import { describeInWholeMode } from '../support/whole.ts';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly heads: readonly (readonly string[])[];
}

interface Judged {
  readonly measured: string;
  readonly outcome: string;
  readonly why: string;
}

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const sections = (await allSections()) as Section[];
const page = read('benchmarks.md');

/** What the writer makes of the same sections without a figure. */
function emptyPage(of: readonly Section[]): string {
  return inMarkdown(
    [],
    of.map((section) => ({ ...section, result: { text: '', tables: section.heads.map(() => []) } })),
  ) as string;
}

describeInWholeMode('what is measured', () => {
  it('is sets of so many indicators, none of them too large to be made', () => {
    const sizes = INDICATORS as readonly number[];
    const found = sizes.map((size) =>
      inForce(setOf(size) as RuleSet, { on: '2024-12-31' }).criteria.flatMap(({ indicators }) => indicators),
    );
    expect(found.map((indicators) => new Set(indicators.map(({ id }) => id)).size)).toEqual(sizes);
    expect(Math.max(...sizes)).toBe(750);
  });
});

describe('the page of benchmarks', () => {
  it('has the sections, the tables and the goals that the writer writes today', () => {
    expect(sections.length).toBeGreaterThan(5);
    expect(skeletonOf(page)).toEqual(skeletonOf(emptyPage(sections)));
  });

  it('is not thought whole where a section, a table or a goal is wanting', () => {
    const whole = skeletonOf(page);
    expect(skeletonOf(emptyPage(sections.slice(1)))).not.toEqual(whole);
    expect(skeletonOf(emptyPage(sections.map((section) => ({ ...section, heads: section.heads.slice(1) }))))).not.toEqual(whole);
    expect(skeletonOf(page.replace(/\n\|[^\n]*hand-written bare function[^\n]*/, ''))).not.toEqual(whole);
  });

  it('says of each goal whether it was met, and of one that was not, why', () => {
    const rows = goalRows(page) as [measured: string, goal: string, outcome: string, of: string, because: string][];
    expect(rows).toHaveLength((GOALS as unknown[]).length);
    for (const [measured, , outcome, of, because] of rows) {
      expect(['met', 'missed', 'not measured'], of).toContain(outcome);
      expect(measured === '–', of).toBe(outcome === 'not measured');
      expect(because === '', of).toBe(outcome === 'met');
    }
  });

  it('keeps beside it what was printed: the same machine, the same sections, every goal', () => {
    const raw = read('benchmarks.raw.txt').split('\n');
    expect(page).toContain(`\n- ${raw[0]}\n- ${raw[1]}\n- ${raw[2]}\n`);
    expect(raw.filter((line) => line.startsWith('## '))).toEqual([...sections.map(({ title }) => `## ${title}`), '## Goals']);
    expect(raw.filter((line) => /\(goal [≤≥<] /.test(line))).toHaveLength((GOALS as unknown[]).length);
  });
});

describe('goals', () => {
  const of = (id: string, value: number): Judged =>
    (judged([{ id, value }], String) as Judged[])[(GOALS as { id: string }[]).findIndex((goal) => goal.id === id)]!;

  it('are met at their bound, or only below it', () => {
    expect(of('assess-by-hand', 2.3).outcome).toBe('met');
    expect(of('assess-by-hand', 2.31).outcome).toBe('missed');
    expect(of('assess-engine', 6).outcome).toBe('met');
    expect(of('assess-engine', 5.9).outcome).toBe('missed');
    expect(of('size', 18_999).outcome).toBe('met');
    expect(of('size', 19_000).outcome).toBe('missed');
  });

  it('are shown as not measured, never left out', () => {
    expect((judged([], String) as Judged[]).map(({ outcome }) => outcome)).toEqual((GOALS as unknown[]).map(() => 'not measured'));
    expect(() => judged([{ id: 'no-such-goal', value: 1 }], String) as unknown).toThrow('no-such-goal');
  });
});

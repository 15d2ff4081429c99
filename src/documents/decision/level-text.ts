import { formatDecimal } from '../../explain/format.ts';
import type { Fact } from '../../model/fact.ts';
import type { DatedThreshold, ParameterText } from '../../law/text.ts';
import { understandLevel } from './level-patterns.ts';
import { meaningOf } from './read-levels.ts';

const STATES = { 'not-required': 'Không quy định', delegated: 'UBND tỉnh quy định cụ thể', missing: 'Chưa biết' } as const;

function numberText(value: string, { type }: Pick<Fact, 'type'>): string {
  const digits = formatDecimal(value, 'vi').replaceAll('.', '');
  return type === 'percentage' ? `${digits}%` : digits;
}

/** The word of the text, if the sheet reads it as what it means; else one that cannot be read both ways. */
function wordText(value: boolean, { level }: ParameterText, fact: Fact, content: string): string {
  const word =
    level !== undefined && value === level.means ? understandLevel(level.word.vi, { units: [], content, isWord: true }) : undefined;
  if (word?.kind === 'word' && meaningOf(word, { content, fact: fact.label.vi }) === value) return level!.word.vi;
  return value ? 'Đạt' : 'Không đạt';
}

/** A level as the sheet words it. */
export function levelText(threshold: DatedThreshold, parameter: ParameterText, fact: Fact, content: string): string {
  const { value, state, floor, relativeTo } = threshold;
  if (relativeTo !== undefined) return `${relativeTo.factor.replace('.', ',')} lần mức ${relativeTo.parameter}`;
  if (state !== undefined)
    return STATES[state] + (floor === undefined ? '' : ` (${parameter.direction === 'at-most' ? '≤' : '≥'} ${numberText(floor, fact)})`);
  return typeof value === 'boolean' ? wordText(value, parameter, fact, content) : numberText(value ?? '', fact);
}

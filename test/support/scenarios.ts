import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseScenarios } from 'ntm-rules/testing';
import type { Scenario, ScenarioFile } from 'ntm-rules/testing';
import { deepFreeze } from '../../src/value/freeze.ts';

const FOLDER = fileURLToPath(new URL('../scenarios/', import.meta.url));

/** The scenario files of a rule set, as they stand in the repository. */
export function filesOf(ruleSet: string): ScenarioFile[] {
  const files = readdirSync(`${FOLDER}${ruleSet}`).filter((name) => name.endsWith('.json'));
  return files.toSorted().map((file) => ({
    file: `${ruleSet}/${file}`,
    content: JSON.parse(readFileSync(`${FOLDER}${ruleSet}/${file}`, 'utf8')) as unknown,
  }));
}

const read = new Map<string, readonly Scenario[]>();

/** All scenarios of a rule set; a worker reads them once. */
export function scenariosOf(ruleSet: string): readonly Scenario[] {
  const known = read.get(ruleSet) ?? deepFreeze(filesOf(ruleSet).flatMap(({ file, content }) => parseScenarios(content, { file })));
  read.set(ruleSet, known);
  return known;
}

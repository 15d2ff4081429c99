import { isNtmError } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import {
  advancedCommune,
  commune,
  commune2026,
  communeRecognition,
  district,
  ethnicMinorityVillage,
  modelCommune,
  modelResidentialArea,
} from '../../rules/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { EXIT, assessCommand, problemLines } from './assess-command.ts';
import { readOptions } from './options.ts';
import type { Terminal } from './terminal.ts';
import { usage } from './usage.ts';

const RULE_SETS: ReadonlyMap<string, RuleSet> = new Map(
  [commune, advancedCommune, modelCommune, communeRecognition, ethnicMinorityVillage, modelResidentialArea, district, commune2026].map(
    (ruleSet) => [ruleSet.id, ruleSet],
  ),
);

function languageIn(args: readonly string[]): 'vi' | 'en' {
  return args.includes('--lang=en') || args[args.indexOf('--lang') + 1] === 'en' ? 'en' : 'vi';
}

/** Runs a command; returns the exit code. Wrong input is reported, never thrown. */
export function main(args: readonly string[], terminal: Terminal): number {
  try {
    const options = readOptions(args);
    if (options.wantsVersion) {
      terminal.write(`${packageJson.version}\n`);
      return EXIT.ok;
    }
    if (options.wantsHelp || options.command === undefined) {
      (options.wantsHelp ? terminal.write : terminal.writeError)(usage(options.language));
      return options.wantsHelp ? EXIT.ok : EXIT.badInput;
    }
    return assessCommand(options, RULE_SETS, terminal);
  } catch (error) {
    if (!isNtmError(error)) throw error;
    terminal.writeError(problemLines(error, '', languageIn(args)));
    return EXIT.badInput;
  }
}

import { describe, expect, it } from 'vitest';
import { runNode } from '../support/run.ts';
import { someOf } from '../support/budget.ts';

describe('built, it', () => {
  const program = (imports: string): string => `${imports}
    const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
    assessWithEngine(commune, { unit, facts: {} }, { on: '2024-12-31' }, { facts: { incomePerCapita: async () => '50' } })
      .then(({ criteria }) => console.log(criteria[9].status));`;

  const KINDS = [
    ['module', "import { assessWithEngine } from 'ntm-rules/json-rules-engine'; import { commune } from 'ntm-rules/rules';"],
    ['commonjs', "const { assessWithEngine } = require('ntm-rules/json-rules-engine'); const { commune } = require('ntm-rules/rules');"],
  ] as const;

  it.each(someOf(KINDS, 2))('makes no code of text, as %s', (type, imports) => {
    const result = runNode(['--disallow-code-generation-from-strings', `--input-type=${type}`, '--eval', program(imports)]);
    expect(result).toEqual({ out: 'met\n', err: '', code: 0 });
  });
});

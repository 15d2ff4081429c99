import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advancedCommune, commune, ethnicMinorityVillage, modelCommune, toSql } from '../lib/ntm-rules.mjs';
import { PLACE_OPTION, columnsOf, factsOf, layoutOf } from './support/generate.mjs';
import { grammars } from './support/grammars.mjs';
import { inventedSet } from './support/invented.mjs';

// No server of these two runs here: their grammars say at least that the text is theirs.
for (const [dialect, parser] of Object.entries(await grammars())) {
  describe(`the grammar of ${dialect}`, () => {
    it('is not blind', () => {
      assert.ok(parser.validate('SELECT CASE WHEN 1 = 1 THEN END AS x FROM').length > 0);
    });
    for (const ruleSet of [commune, advancedCommune, modelCommune, ethnicMinorityVillage, inventedSet(3)]) {
      it(`takes ${ruleSet.id} ${ruleSet.hash.slice(0, 6)}`, () => {
        const columns = columnsOf(layoutOf(factsOf(ruleSet)));
        const judgements = { 1: 'judged' };
        const options = { dialect, table: ['lake', 'un"`\\its'], keep: ['id'], place: PLACE_OPTION, columns, judgements };
        const { sql } = toSql(ruleSet, { on: '2024-12-31' }, options);
        assert.deepEqual(parser.validate(sql), []);
      });
    }
  });
}

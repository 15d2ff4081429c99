// For a host that runs json-rules-engine: its own rules and events beside ours, and facts that are still to come.
import { indicatorOf } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';
import { assessWithEngine, toEngine } from 'ntm-rules/json-rules-engine';

const place = { province: 'kon-tum', region: 'central-highlands' };
const at = { on: '2024-12-31' };

// The law as rules of a real Engine.
const engine = toEngine(commune, at, place);

// The host's own rule, on a fact of its own and one of ours, with our exact operators.
const below = (fact, limit) => ({ fact, operator: 'ntm-lessThan', value: { limit, of: fact } });
engine.addRule({
  name: 'host/visit',
  conditions: { all: [below('incomePerCapita', '50'), below('yearsSinceVisit', '3')] },
  event: { type: 'visit-again', params: { office: 'district' } },
});
engine.on('visit-again', ({ office }) => console.log('host: visit again,', office));

// Ours fire `met`, `not-met` or `not-applicable` with the name of a node; where none fires, it is undetermined.
engine.on('not-met', ({ node }) => console.log('not met:', node));

await engine.run({ incomePerCapita: '49.5', yearsSinceVisit: 2 });

// The whole answer, as assess() gives it, while a register is still being asked.
const register = async () => '49.5';
const unit = { id: '23467', level: 'commune', ...place };
const assessment = await assessWithEngine(commune, { unit, facts: {} }, at, { facts: { incomePerCapita: register } });
const income = indicatorOf(assessment, '10');
console.log(income.no, income.status, income.gap.delta, income.required.cite.instrument);

// prints:
// not met: commune/10/condition
// host: visit again, district
// not met: commune/criterion/10
// not met: commune/10
// not met: commune
// 10 not-met 0.5 318-2022-qd-ttg

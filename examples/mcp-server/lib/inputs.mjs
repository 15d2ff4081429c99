import * as z from 'zod';
import { LEVELS, PROVINCES, REGIONS, TRAITS, rules } from './ntm-rules.mjs';
import { RULE_SETS } from './rule-sets.mjs';

const ASSUMPTIONS = rules.ASSUMPTIONS.map(({ id }) => id);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const language = z.enum(['vi', 'en']).default('vi').describe('Language of the sentences in the answer.');
const set = z
  .enum([...RULE_SETS.keys()])
  .default('commune')
  .describe('Rule set. "commune" is xã nông thôn mới 2021-2025; "commune-2026" is the set in force from 2026-02-15.');

const wholeUnit = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  level: z.enum(LEVELS),
  province: z.enum(PROVINCES).optional(),
  district: z.string().optional(),
  region: z.enum(REGIONS).optional(),
  traits: z.array(z.enum(TRAITS)).optional(),
  groups: z.array(z.string()).optional(),
});

const unit = z
  .union([z.string().min(1).max(200), wholeUnit])
  .describe('A name or id from the list of the district ("Xã Pờ Ê", "23467"), or the unit itself with level, province and region.');

/** A record loses the key `__proto__` without a word; here it is refused as any other key that says nothing. */
const recordOf = (value) =>
  z.preprocess(
    (given, context) => {
      if (typeof given === 'object' && given !== null && Object.hasOwn(given, '__proto__'))
        context.addIssue({ code: 'unrecognized_keys', keys: ['__proto__'], input: given });
      return given;
    },
    z.record(z.string().max(100), value),
  );

const figure = z.union([z.string().max(100), z.number(), z.boolean(), recordOf(z.unknown())]);
const facts = recordOf(figure).describe(
  'Figures by fact id, as decimals in text: {"incomePerCapita": "49.5"}; percentages in points: "95" is 95 %. Leave out what is not known; never guess.',
);

const judgements = recordOf(recordOf(z.unknown())).describe(
  'What bodies have judged, by number of the row: {"1.1": {"status": "met", "by": "Sở Xây dựng", "on": "2024-03-02"}}.',
);

const moment = {
  on: day.describe('The day whose law decides, YYYY-MM-DD.'),
  year: z.int().optional().describe('The year whose figures and levels are meant; that of the day if absent.'),
  assume: z
    .array(z.enum(ASSUMPTIONS))
    .optional()
    .describe('Assumptions that count. None unless the person asks for one: they are not law.'),
};

/** What every question about a unit is given. */
export const ABOUT_A_UNIT = { set, unit, facts: facts.default({}), judgements: judgements.optional(), ...moment, language };

/** A row by its number or id. */
export const ROW = z.string().min(1).max(200).describe('Number of a criterion or an indicator: "10", "2.1".');

export const THRESHOLD = z
  .strictObject({ id: z.string().max(200), value: z.string().max(100) })
  .describe('Another level: {"id": "commune/10/minimum", "value": "53"}.');

export const FACTS = facts;

/** What a question about the law is given. */
export const ABOUT_THE_LAW = {
  set,
  on: moment.on,
  row: ROW.optional(),
  province: z.enum(PROVINCES).optional().describe('Province whose decisions count.'),
  region: z.enum(REGIONS).optional().describe('Region whose column of the annex is asked for.'),
  language,
};

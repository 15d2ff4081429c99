import type { Condition, Exception, Instrument, LeafCondition, Region } from 'ntm-rules';
import { createRuleSet, isNtmError } from 'ntm-rules';
import type { RuleSet } from 'ntm-rules/rules';
import { REGIONS } from '../../src/model/vocabulary.ts';
import { sha256 } from '../../src/value/sha256.ts';
import {
  clauseOf,
  conditionAt,
  conditionSites,
  day,
  enacted,
  follow,
  indicatorOf,
  moved,
  nodesOf,
  put,
  stepOf,
  valueSites,
} from './law-sites.ts';
import type { ConditionSite, Instruments, NodeSite, ValueSite } from './law-sites.ts';

/** A rule set with one thing about it wrong. */
export interface Mutant {
  /** Where: instrument and target, with scope and date where a target has several values. */
  readonly clause: string;
  /** What was done to it. */
  readonly change: string;
  /** The indicator whose scenarios must notice; absent where any scenario may. */
  readonly indicator: string | undefined;
  readonly make: () => RuleSet;
}

type Change<Site> = readonly [change: string, apply: (site: Site, instruments: Instruments) => void];

function valueChanges({ entry, unit }: ValueSite): Change<ValueSite>[] {
  const { value, state } = entry;
  const to = (next: string | boolean): Change<ValueSite> => [
    `value ${String(value)} → ${String(next)}`,
    (site, instruments) => {
      site.entry.value = next;
      follow(instruments, site.target, { value }, { value: next });
    },
  ];
  if (typeof value === 'boolean') return [to(!value)];
  if (typeof value === 'string') return [to(moved(value, `-${stepOf(unit)}`)), to(moved(value, stepOf(unit)))];
  const next = state === 'delegated' ? 'missing' : 'delegated';
  return [
    [
      `state ${String(state)} → ${next}`,
      (site, instruments) => {
        site.entry.state = next;
        follow(instruments, site.target, { state }, { state: next });
      },
    ],
  ];
}

function dateChanges({ entry }: ValueSite): Change<ValueSite>[] {
  return (['from', 'to'] as const).flatMap((field) => {
    const date = entry[field];
    if (date === undefined) return [];
    return [-1, 1].map((days): Change<ValueSite> => [
      `${field} ${date} → ${day(date, days)}`,
      (site) => {
        site.entry[field] = day(date, days);
      },
    ]);
  });
}

function scopeChanges({ entry }: ValueSite): Change<ValueSite>[] {
  const regions = entry.scope?.regions;
  if (regions === undefined) return [];
  const set = (change: string, next: Region[] | undefined): Change<ValueSite> => [
    change,
    (site) => {
      if (next === undefined) delete site.entry.scope;
      else site.entry.scope = { ...site.entry.scope, regions: next };
    },
  ];
  return [
    set('for every column', undefined),
    ...REGIONS.filter((region) => !regions.includes(region)).map((region) => set(`also for ${region}`, [...regions, region])),
    ...(regions.length < 2
      ? []
      : regions.map((region) =>
          set(
            `not for ${region}`,
            regions.filter((other) => other !== region),
          ),
        )),
  ];
}

const STRICTNESS: Readonly<Record<LeafCondition['operator'], readonly LeafCondition['operator'][]>> = {
  equal: ['notEqual'],
  notEqual: ['equal'],
  lessThan: ['lessThanInclusive', 'greaterThan'],
  lessThanInclusive: ['lessThan', 'greaterThanInclusive'],
  greaterThan: ['greaterThanInclusive', 'lessThan'],
  greaterThanInclusive: ['greaterThan', 'lessThanInclusive'],
};

function nodeChanges({ node, path, withNode }: NodeSite): { change: string; condition: Condition }[] {
  const isMember = path !== '';
  const dropped = isMember ? [{ change: `${path.slice(0, -1)} dropped`, condition: withNode(undefined) }] : [];
  if ('all' in node) return [{ change: `${path}all → any`, condition: withNode({ any: node.all }) }, ...dropped];
  if ('any' in node) return [{ change: `${path}any → all`, condition: withNode({ all: node.any }) }, ...dropped];
  if (!('fact' in node)) throw new Error('no mutation is known for this kind of condition');
  const { operator, value } = node;
  const flipped =
    typeof value === 'boolean'
      ? [{ change: `${path}value ${String(value)} → ${String(!value)}`, condition: withNode({ ...node, value: !value }) }]
      : [];
  const compared = STRICTNESS[operator].map((next) => ({
    change: `${path}${node.fact} ${operator} → ${next}`,
    condition: withNode({ ...node, operator: next }),
  }));
  return [...compared, ...flipped, ...dropped];
}

function conditionChanges(original: ConditionSite): Change<ConditionSite>[] {
  const before = conditionAt(original);
  return nodesOf(before, '', (next) => next ?? before)
    .flatMap(nodeChanges)
    .map(({ change, condition }) => [
      change,
      (site, instruments) => {
        put(site, structuredClone(condition));
        follow(instruments, site.target, { condition: before }, { condition });
      },
    ]);
}

/** Every mutant of a rule set's instruments, made only when asked for. */
export function mutantsOf(ruleSet: RuleSet): Mutant[] {
  const list: Mutant[] = [];
  const add = (clause: string, change: string, indicator: string | undefined, edit: (instruments: Instrument[]) => void): void => {
    const make = (): RuleSet => {
      const { hash: _hash, ...parts } = ruleSet;
      const instruments = structuredClone(ruleSet.instruments);
      edit(instruments);
      // Not through createRuleSet: a scenario has to notice, not the checks made when rules are loaded. A hash of the
      // text would take most of the time of these tests; one of its own is all that a mutant needs.
      return Object.freeze({ ...parts, instruments, hash: sha256(`${clause}: ${change}`) });
    };
    list.push({ clause, change, indicator, make });
  };

  valueSites(ruleSet.instruments).forEach((site, index) => {
    for (const [change, apply] of [...valueChanges(site), ...dateChanges(site), ...scopeChanges(site)]) {
      add(clauseOf(site), change, indicatorOf(site.target), (instruments) => apply(valueSites(instruments)[index]!, instruments));
    }
  });
  conditionSites(ruleSet.instruments).forEach((site, index) => {
    for (const [change, apply] of conditionChanges(site)) {
      const indicator = indicatorOf(site.target.split(' ')[0]!);
      add(`${site.instrument.id} ${site.target}`, change, indicator, (instruments) =>
        apply(conditionSites(instruments)[index]!, instruments),
      );
    }
  });
  ruleSet.instruments.forEach((instrument, position) => addInstrument(instrument, position, add));
  return list;
}

type Add = (clause: string, change: string, indicator: string | undefined, edit: (instruments: Instrument[]) => void) => void;

function addInstrument(instrument: Instrument, position: number, add: Add): void {
  const { id, inForce } = instrument;
  for (const field of ['from', 'to'] as const) {
    const date = inForce[field];
    if (date === undefined) continue;
    for (const days of [-1, 1]) {
      add(`${id} in force`, `${field} ${date} → ${day(date, days)}`, undefined, (all) => {
        all[position]!.inForce[field] = day(date, days);
      });
    }
  }
  if (instrument.province !== undefined) {
    add(`${id} province`, `not only ${instrument.province}`, undefined, (all) => {
      delete all[position]!.province;
    });
  }
  (instrument.thresholds ?? []).forEach(({ parameter }, index) => {
    add(`${id} ${parameter}`, 'supplied value dropped', indicatorOf(parameter), (all) => {
      all[position]!.thresholds!.splice(index, 1);
    });
  });
  (instrument.operations ?? []).forEach((operation, index) => {
    add(`${id} ${operation.target}`, `operation ${operation.id} dropped`, indicatorOf(operation.target), (all) => {
      all[position]!.operations!.splice(index, 1);
    });
  });
  enacted(instrument).forEach(({ target, indicator }, index) => {
    (indicator.exceptions ?? []).forEach((exception, which) => {
      const clause = `${id} ${target} exception ${exception.id}`;
      const edit = (change: (exceptions: Exception[]) => void) => (all: Instrument[]) =>
        change(enacted(all[position]!)[index]!.indicator.exceptions!);
      add(
        clause,
        'dropped',
        indicator.id,
        edit((exceptions) => exceptions.splice(which, 1)),
      );
      const effect = exception.effect === 'met' ? 'not-applicable' : 'met';
      add(
        clause,
        `effect ${exception.effect} → ${effect}`,
        indicator.id,
        edit((exceptions) => Object.assign(exceptions[which]!, { effect })),
      );
    });
  });
  addColumnRules(instrument, position, add);
}

function addColumnRules(instrument: Instrument, position: number, add: Add): void {
  (instrument.ruleSets ?? []).forEach(({ columnRules = [] }, set) => {
    columnRules.forEach((rule, index) => {
      const clause = `${instrument.id} column rule ${rule.id}`;
      const rules = (all: Instrument[]): typeof columnRules => all[position]!.ruleSets![set]!.columnRules!;
      const { allTraits, anyTraits = [] } = rule.when;
      add(clause, 'dropped', undefined, (all) => rules(all).splice(index, 1));
      for (const region of REGIONS.filter((other) => other !== rule.region)) {
        add(clause, `column ${region}`, undefined, (all) => Object.assign(rules(all)[index]!, { region }));
      }
      for (const trait of allTraits) {
        const next = { ...rule.when, allTraits: allTraits.filter((other) => other !== trait) };
        add(clause, `also without ${trait}`, undefined, (all) => Object.assign(rules(all)[index]!, { when: next }));
      }
      for (const trait of anyTraits) {
        const next = { allTraits, anyTraits: anyTraits.filter((other) => other !== trait) };
        add(clause, `not for ${trait}`, undefined, (all) => Object.assign(rules(all)[index]!, { when: next }));
      }
      if (anyTraits.length > 0)
        add(clause, `also without ${anyTraits.join(' or ')}`, undefined, (all) =>
          Object.assign(rules(all)[index]!, { when: { allTraits } }),
        );
    });
  });
}

/** The code with which a rule set is refused when it is loaded; `undefined` if it is not. */
export function refusalOf(ruleSet: RuleSet): string | undefined {
  const { hash: _hash, ...parts } = ruleSet;
  try {
    createRuleSet(parts);
    return undefined;
  } catch (error) {
    if (isNtmError(error)) return error.code;
    throw error;
  }
}

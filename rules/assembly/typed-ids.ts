import type { Fact } from '../../src/model/fact.ts';
import { measureLabel } from '../../src/model/unit-labels.ts';
import type { AssembledSet, ListedSet } from './assembled-set.ts';
import { HEAD, typeNameOf } from './names.ts';

/** Where the generated files find the model. */
const MODEL = '../../../src/model';

/** What an editor shows of a fact: label, unit and what is counted, in both languages. */
function described({ label, type, unit, definition }: Fact, declared: AssembledSet['units']): string {
  const units = type === 'boolean' ? { vi: 'đúng hoặc sai', en: 'true or false' } : measureLabel(unit, declared);
  const line = (language: 'vi' | 'en'): string => `${label[language]} (${units[language]}). ${definition.text[language]}`;
  return `  /**\n   * ${line('vi')}\n   *\n   * ${line('en')}\n   */`;
}

/** The ids and the numbers of the rows of a set, on any day. */
function rowsOf({ id: set, instruments }: AssembledSet): string[] {
  const enacted = instruments.flatMap(({ ruleSets = [] }) => ruleSets).filter(({ id }) => id === set);
  const rows = enacted.flatMap(({ criteria }) => criteria.flatMap((criterion) => [criterion, ...criterion.indicators]));
  const changed = instruments.flatMap(({ operations = [] }) =>
    operations.flatMap((operation) => {
      if (operation.operation === 'addIndicator') return [operation.indicator.id, operation.indicator.no];
      return operation.operation === 'renumber' ? [operation.no] : [];
    }),
  );
  return [...new Set([...rows.flatMap(({ id, no }) => [id, no]), ...changed])];
}

function union(name: string, description: string, members: readonly string[]): string {
  return `/** ${description} */\nexport type ${name} =\n${members.map((member) => `  | ${member}`).join('\n')};\n`;
}

function factsType(set: AssembledSet, own: readonly Fact[], presupposed: readonly string[]): string {
  const properties = own.map((fact) => `${described(fact, set.units)}\n  readonly ${fact.id}?: FactInput | undefined;\n`);
  const parts = [...presupposed.map((id) => `${typeNameOf(id)}Facts`), ...(own.length === 0 ? [] : [`{\n${properties.join('')}}`])];
  const whose = presupposed.length === 0 ? '' : ', and for the sets that it presupposes';
  return `/** What a dossier for the set \`${set.id}\` can give${whose}. */
export type ${typeNameOf(set.id)}Facts = ${parts.length === 0 ? 'NoFacts' : parts.join(' & ')};
/** The id of a fact of {@link ${typeNameOf(set.id)}Facts}. */
export type ${typeNameOf(set.id)}FactId = ${parts.length === 0 ? 'never' : `keyof ${typeNameOf(set.id)}Facts`};
`;
}

function imports(presupposed: readonly string[], own: readonly Fact[]): string {
  const model = [...(own.length > 0 ? ['FactInput'] : []), ...(own.length === 0 && presupposed.length === 0 ? ['NoFacts'] : [])];
  return [
    ...(model.length === 0 ? [] : [`import type { ${model.join(', ')} } from '${MODEL}/dossier.ts';\n`]),
    `import type { ${presupposed.length === 0 ? '' : 'PresupposedRow, '}RuleSet } from '${MODEL}/rule-set.ts';\n`,
    ...presupposed.map((id) => `import type { ${typeNameOf(id)}Facts, ${typeNameOf(id)}RowId } from './${id}.ts';\n`),
  ].join('');
}

function setType(id: string): string {
  const name = typeNameOf(id);
  return `/** The set \`${id}\`, with its facts and rows. */\nexport type ${name}Set = RuleSet<${name}FactId, ${name}RowId, ${name}Facts>;\n`;
}

/** A file of types for each set: the facts and rows that a dossier for it can name; and one that hands all of them on. */
export function typedIds(sets: readonly AssembledSet[], listed: readonly ListedSet[]): ReadonlyMap<string, string> {
  const presupposedBy = (id: string): string[] =>
    listed.filter((item) => item.id === id).flatMap(({ presupposes = [] }) => presupposes.map(({ ruleSet }) => ruleSet));
  const factsOf = (id: string): readonly Fact[] => [
    ...sets.filter((set) => set.id === id).flatMap(({ facts }) => facts),
    ...presupposedBy(id).flatMap(factsOf),
  ];
  const files = sets.map((set): [string, string] => {
    const presupposed = presupposedBy(set.id);
    const known = new Set(presupposed.flatMap(factsOf).map(({ id }) => id));
    const own = set.facts.filter(({ id }) => !known.has(id));
    const rows = [...rowsOf(set).map((row) => `'${row}'`), ...presupposed.map((id) => `PresupposedRow<'${id}', ${typeNameOf(id)}RowId>`)];
    const rowType = union(`${typeNameOf(set.id)}RowId`, `A row of the set \`${set.id}\` that can be judged, by id or by number.`, rows);
    const types = [factsType(set, own, presupposed), rowType, setType(set.id)];
    return [`${set.id}.ts`, `${HEAD}${imports(presupposed, own)}\n${types.join('\n')}`];
  });
  const index = `${HEAD}${sets.map(({ id }) => `export type * from './${id}.ts';\n`).join('')}`;
  return new Map([...files, ['index.ts', index]]);
}

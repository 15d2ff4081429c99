import { isRelated } from '../../src/law/relations/relating.ts';
import { unitSign } from '../../src/model/unit-labels.ts';
import type { AssembledSet, ListedSet } from './assembled-set.ts';
import { HEAD, exportNameOf, typeNameOf } from './names.ts';

/** What `<id of the set>.md`, beside `instrument.json`, says of a set to those who import it. */
export type SetPages = ReadonlyMap<string, string>;

/** What there is to say of a set about which nobody has written a page. */
function pageOf({ id, title, instruments }: AssembledSet): string {
  const { number, signedOn, issuer } = instruments[0]!;
  const name = exportNameOf(id);
  const example = `\`\`\`ts\nimport { ${name} } from 'ntm-rules/rules';\n\n${name}.id; // => '${id}'\n\`\`\``;
  return `${title.vi}: ${title.en}.\n\n## Source\n\n${number} (${signedOn ?? 'day unknown'}), ${issuer}.\n\n## Example\n\n${example}\n`;
}

/** A page as docstring: its headings are the tags, its beginning the description. */
function docstringOf(page: string): string {
  const tagged = page
    .trimEnd()
    .replaceAll(/\n\n## Example\n\n/g, '\n@example\n')
    .replaceAll(/\n\n## (\w+)\n\n/g, (_, heading: string) => `\n@${heading.toLowerCase()} `)
    .replace(/\n@/, '\n\n@');
  return `/**\n${tagged.replaceAll(/^/gm, ' * ').replaceAll(/ +$/gm, '')}\n */`;
}

/** Each after those that it presupposes, because it takes them when it is loaded. */
function inOrderOfNeed(listed: readonly ListedSet[]): ListedSet[] {
  const ordered = new Set<ListedSet>();
  const add = (set: ListedSet): void => {
    for (const { ruleSet } of set.presupposes ?? []) listed.filter(({ id }) => id === ruleSet).forEach(add);
    ordered.add(set);
  };
  listed.forEach(add);
  return [...ordered];
}

/** True if an instrument of a set supplies values. */
function isSupplied({ instruments }: AssembledSet): boolean {
  return instruments.some(({ thresholds }) => thresholds !== undefined);
}

/** True if facts of a set say something of one another. */
function hasRelated({ facts }: AssembledSet): boolean {
  return facts.some(isRelated);
}

/** True if a set measures in units that have names. */
function hasMeasures({ facts, units }: AssembledSet): boolean {
  return facts.some(({ unit }) => unitSign(unit, units) === undefined);
}

/** True if a row of a set has exceptions. */
function hasExceptions({ instruments }: AssembledSet): boolean {
  const rows = instruments.flatMap(({ ruleSets = [] }) =>
    ruleSets.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators)),
  );
  const operations = instruments.flatMap((instrument) => instrument.operations ?? []);
  return [...rows, ...operations].some((item) => 'exceptions' in item || 'exception' in item || 'indicator' in item);
}

/** True if a set declares columns or groups of its own. */
function hasColumns({ columns, groups }: AssembledSet): boolean {
  return (columns ?? groups) !== undefined;
}

/** The operations that the instruments of a set use, each once. */
function operationsOf({ instruments }: AssembledSet): string[] {
  return [...new Set(instruments.flatMap(({ operations = [] }) => operations.map(({ operation }) => operation)))].toSorted();
}

function exportOf({ id, presupposes = [] }: ListedSet, set: AssembledSet, page: string): string {
  const name = exportNameOf(id);
  const operations = operationsOf(set);
  const amending = [
    ...(isSupplied(set) ? ['supply'] : []),
    ...(operations.length === 0 ? [] : [`operations: { ${operations.join(', ')} }`]),
    ...(hasColumns(set) ? ['declaring'] : []),
    ...(hasExceptions(set) ? ['excepting'] : []),
    ...(presupposes.length === 0 ? [] : ['presupposing']),
    ...(hasRelated(set) ? ['relating'] : []),
    ...(hasMeasures(set) ? ['measures'] : []),
    ...(hasColumns(set) ? ['isOpen'] : []),
  ];
  const parts = [
    `data: () => ${name}Data`,
    ...(presupposes.length === 0 ? [] : [`presupposed: () => [${presupposes.map(({ ruleSet }) => exportNameOf(ruleSet)).join(', ')}]`]),
    ...(amending.length === 0 ? [] : [`amending: { ${amending.join(', ')} }`]),
  ];
  const made = `/* @__PURE__ */ shipped({\n${parts.map((part) => `  ${part},\n`).join('')}})`;
  return `${docstringOf(page)}\nexport const ${name}: ids.${typeNameOf(id)}Set = ${made};\n`;
}

/**
 * The exports of the shipped sets, each by a name of its own so that a bundle carries only those that it names, and the list of
 * all of them.
 */
export function setExports(
  sets: readonly AssembledSet[],
  listed: readonly ListedSet[],
  pages: SetPages,
): Readonly<Record<'sets.ts' | 'set-list.ts', string>> {
  const data = listed.map(({ id }) => `import ${exportNameOf(id)}Data from './sets/${id}.json' with { type: 'json' };\n`);
  const operations = [...new Set(sets.flatMap((set) => [...(isSupplied(set) ? ['supply'] : []), ...operationsOf(set)]))].toSorted();
  const operating = `import { ${operations.join(', ')} } from '../../src/law/operations/by-name.ts';`;
  const declaring = sets.some(hasColumns) ? "import { declaring } from '../../src/law/declared.ts';\n" : '';
  const excepting = sets.some(hasExceptions) ? "import { excepting } from '../../src/law/exceptions.ts';\n" : '';
  const presupposing = listed.some(({ presupposes }) => presupposes !== undefined)
    ? "import { presupposing } from '../../src/law/presupposed.ts';\n"
    : '';
  const relating = sets.some(hasRelated) ? "import { relating } from '../../src/law/relations/related-facts.ts';\n" : '';
  const measuring = sets.some(hasMeasures) ? "import { measures } from '../../src/model/convertible-units.ts';\n" : '';
  const opening = sets.some(hasColumns) ? "import { isOpen } from '../../src/law/open-place.ts';\n" : '';
  const imports = `${declaring}${excepting}${operating}\n${presupposing}${opening}${relating}${measuring}import { shipped } from '../shipped.ts';\nimport type * as ids from './ids/index.ts';\n${data.join('')}`;
  const exported = inOrderOfNeed(listed).map((item) => {
    const set = sets.find(({ id }) => id === item.id)!;
    return exportOf(item, set, pages.get(item.id) ?? pageOf(set));
  });
  const names = listed.map(({ id }) => `  sets.${exportNameOf(id)},\n`);
  return {
    'sets.ts': `${HEAD}${imports}\n${exported.join('\n')}`,
    'set-list.ts': `${HEAD}import * as sets from './sets.ts';\n
/** Every shipped set: those of the whole country first, then by the day from which they are in force. */
export const SETS = [\n${names.join('')}];\n`,
  };
}

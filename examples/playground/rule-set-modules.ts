import type { Plugin } from 'vite';
import { ASSUMPTIONS, DOCUMENTS, RECOGNITIONS, RULE_SETS, rules } from './rules-of-build.ts';

const LIST = 'virtual:rule-sets';
const REGISTER = 'virtual:documents';
const PREFIX = 'virtual:rule-set/';

/** The list of `ntm-rules/rules` without the sets themselves: each is imported when it is asked for. */
function listModule(): string {
  const entries = RULE_SETS.map(
    ({ id, title }) => `{ id: ${JSON.stringify(id)}, title: ${JSON.stringify(title)}, load: () => import('${PREFIX}${id}') }`,
  );
  return `export default [${entries.join(', ')}];`;
}

/** Data in a module. JSON in a string is parsed faster than an object literal. */
function dataOf(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** The shipped assumptions that say something of a set. */
function assumptionsAbout(set: string) {
  return ASSUMPTIONS.filter(({ operations = [], thresholds = [] }) =>
    [...operations.map(({ target }) => target), ...thresholds.map(({ parameter }) => parameter)].some((target) =>
      target.startsWith(`${set}/`),
    ),
  );
}

/**
 * One module for each rule set, so that a visitor loads the set asked for and no other. A presupposed set is imported, not repeated.
 * Beside it stand the assumptions that are about it, and who has been recognised under it.
 * The data are those of `ntm-rules/rules`, hash included: they were checked when the library was built.
 */
export function ruleSetModules(): Plugin {
  return {
    name: 'rule-set-modules',
    resolveId: (id) => ([LIST, REGISTER].includes(id) || id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${LIST}`) return listModule();
      if (id === `\0${REGISTER}`) return `export default ${dataOf(DOCUMENTS)};`;
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const { prerequisites = [], ...own } = rules(id.slice(PREFIX.length + 1));
      const imports = prerequisites.map(
        ({ ruleSet }, index) => `import first${index}, { assumptions as assumed${index} } from '${PREFIX}${ruleSet.id}';`,
      );
      const presupposed = prerequisites.map(({ cite }, index) => `{ ruleSet: first${index}, cite: ${JSON.stringify(cite)} }`);
      const rest = prerequisites.length === 0 ? '' : `, prerequisites: [${presupposed.join(', ')}]`;
      const assumptions = [`...${dataOf(assumptionsAbout(own.id))}`, ...prerequisites.map((_, index) => `...assumed${index}`)];
      const recognised = dataOf(RECOGNITIONS.filter(({ ruleSet }) => ruleSet === own.id));
      return `${imports.join('\n')}\nexport const recognitions = ${recognised};\nexport const assumptions = [${assumptions.join(', ')}];\nexport default { ...${dataOf(own)}${rest} };`;
    },
  };
}

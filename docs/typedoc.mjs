import { readFileSync } from 'node:fs';

const entries = JSON.parse(readFileSync(new URL('../src/entries.json', import.meta.url), 'utf8'));

/** The functions of every entry, as Markdown: `npm run docs:api`. Paths are read from this folder. */
export default {
  entryPoints: entries.map(({ source }) => `../${source}`),
  tsconfig: '../tsconfig.json',
  plugin: ['typedoc-plugin-markdown', 'typedoc-plugin-zod'],
  out: 'api',
  readme: 'none',
  excludeInternal: true,
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  intentionallyNotExported: [
    'src/adapters/json-schema/form-profile.ts:SCHEMA_PROFILES',
    'src/documents/decision/set-words.ts:InfoKey',
    'src/documents/decision/set-words.ts:RowKey',
    'src/model/dossier.ts:Aside',
    'src/model/dossier.ts:WordOf',
    'src/model/error-codes.ts:CORE_ERROR_CODES',
    'src/model/error-codes.ts:COVERAGE_ERROR_CODES',
    'src/model/error-codes.ts:OUTSIDE_ERROR_CODES',
    'src/model/error-codes.ts:PACK_ERROR_CODES',
    'src/model/error-codes.ts:POPULATION_ERROR_CODES',
    'src/model/error-codes.ts:RULE_ERROR_CODES',
    'src/model/error-codes.ts:SCENARIO_ERROR_CODES',
    'src/model/error-codes.ts:SHEET_ERROR_CODES',
    'src/model/fact-value.ts:FactRange',
    'src/model/fact-value.ts:Figure',
    'src/model/vocabulary.ts:ALL_GRADES',
  ],
  requiredToBeDocumented: ['Function', 'Variable', 'Interface', 'TypeAlias', 'Module'],
  blockTags: ['@defaultValue', '@example', '@module', '@param', '@remarks', '@returns', '@source', '@throws', '@typeParam'],
  modifierTags: ['@internal'],
  disableSources: true,
};

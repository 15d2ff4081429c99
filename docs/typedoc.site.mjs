import api from './typedoc.mjs';

/** The pages of the guides, in the order in which they are read. */
const GUIDES = ['start', 'read-an-assessment', 'grades-and-trust', 'embed', 'bring-a-decision', 'add-a-province', 'write-an-amendment'];

/** The site: guides, criteria and every function. `npm run docs:site`. Paths are read from this folder. */
export default {
  ...api,
  plugin: ['typedoc-plugin-zod', './site-plugin.mjs'],
  router: 'pages',
  name: 'ntm-rules',
  out: 'site',
  readme: '../README.md',
  projectDocuments: [
    '../README.vi.md',
    ...GUIDES.map((guide) => `guides/${guide}.vi.md`),
    ...GUIDES.map((guide) => `guides/${guide}.md`),
    'glossary.md',
    'coverage.md',
    'criteria/**/*.md',
    'benchmarks.md',
    'robustness.md',
    '../CONTRIBUTING.md',
    '../CHANGELOG.md',
  ],
  groupOrder: ['Hướng dẫn tiếng Việt', 'Guides', 'About', 'Criteria', 'Modules'],
  navigation: { includeGroups: true },
  searchInDocuments: true,
  hideGenerator: true,
  validation: { ...api.validation, invalidPath: false },
  customCss: './site.css',
};

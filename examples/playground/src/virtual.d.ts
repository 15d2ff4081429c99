declare module 'virtual:rule-sets' {
  const list: readonly {
    readonly id: string;
    readonly title: { readonly vi: string; readonly en: string };
    readonly load: () => Promise<{
      readonly default: import('ntm-rules').RuleSet;
      readonly assumptions: readonly import('ntm-rules').Instrument[];
      readonly recognitions: readonly import('ntm-rules/population').Recognition[];
    }>;
  }[];
  export default list;
}

declare module 'virtual:rule-set/*' {
  const ruleSet: import('ntm-rules/rules').RuleSet;
  export default ruleSet;
  export const assumptions: readonly import('ntm-rules').Instrument[];
  export const recognitions: readonly import('ntm-rules/population').Recognition[];
}

declare module 'virtual:documents' {
  const documents: readonly import('ntm-rules').LegalDocument[];
  export default documents;
}

declare module '*.css';

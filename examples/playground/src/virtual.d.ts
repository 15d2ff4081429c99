declare module 'virtual:rule-set/*' {
  const ruleSet: import('ntm-rules/rules').RuleSet;
  export default ruleSet;
}

declare module '*.css';

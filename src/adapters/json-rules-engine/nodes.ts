/** Names of the nodes of a set: what rules, conditions and events are called by. */
export const NODES = {
  criterion: (ruleSet: string, id: string): string => `${ruleSet}/criterion/${id}`,
  indicator: (ruleSet: string, id: string): string => `${ruleSet}/${id}`,
  condition: (ruleSet: string, id: string): string => `${ruleSet}/${id}/condition`,
  /** What the facts say, exceptions taken into account. */
  computed: (ruleSet: string, id: string): string => `${ruleSet}/${id}/computed`,
  exception: (ruleSet: string, id: string, exception: string): string => `${ruleSet}/${id}/exception/${exception}`,
} as const;

import type { Condition } from '../../model/condition.ts';

/** A part of a condition. */
export interface NodeSite {
  readonly node: Condition;
  /** Where it stands, `all[1].any[0].` for a member of a member; empty for the whole. */
  readonly path: string;
  /** The whole condition with this part replaced; without it where nothing is given. */
  readonly withNode: (next: Condition | undefined) => Condition;
}

type Rebuild = (members: Condition[]) => Condition;

/** The members of a list, its name in paths, and the condition with other members. */
function listOf(node: Condition): { kind: string; members: readonly Condition[]; rebuild: Rebuild } | undefined {
  if ('all' in node) return { kind: 'all', members: node.all, rebuild: (all) => ({ all }) };
  if ('any' in node) return { kind: 'any', members: node.any, rebuild: (any) => ({ any }) };
  if ('of' in node) return { kind: 'of', members: node.of, rebuild: (of) => ({ ...node, of }) };
  return undefined;
}

function below(node: Condition, path: string, withNode: NodeSite['withNode']): NodeSite[] {
  const own: NodeSite = { node, path, withNode };
  // Without its member a negation is nothing: the whole goes.
  if ('not' in node) return [own, ...below(node.not, `${path}not.`, (next) => withNode(next === undefined ? undefined : { not: next }))];
  const list = listOf(node);
  if (list === undefined) return [own];
  const members = list.members.flatMap((member, index) =>
    below(member, `${path}${list.kind}[${index}].`, (next) =>
      withNode(list.rebuild(next === undefined ? list.members.toSpliced(index, 1) : list.members.with(index, next))),
    ),
  );
  return [own, ...members];
}

/** Every part of a condition, the whole first. The whole cannot be left out: without it nothing changes. */
export function nodesOf(condition: Condition): NodeSite[] {
  return below(condition, '', (next) => next ?? condition);
}

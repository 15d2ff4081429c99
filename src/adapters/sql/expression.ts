/** How tightly the outermost part of an expression binds. */
type Binding = 'or' | 'and' | 'not' | 'whole';

/** A boolean SQL expression; SQL's own AND, OR and NOT are the strong Kleene connectives, with NULL for what is not known. */
export interface Sql {
  readonly text: string;
  readonly binding: Binding;
}

/** A three-valued expression and whether it applies at all; where `applies` is false, `value` means nothing. */
export interface Verdict {
  readonly value: Sql;
  /** Never NULL. */
  readonly applies: Sql;
}

/** Met. */
export const TRUE: Sql = { text: 'TRUE', binding: 'whole' };
/** Not met. */
export const FALSE: Sql = { text: 'FALSE', binding: 'whole' };

/** An expression that needs no parentheses as a member of another. */
export function whole(text: string): Sql {
  return { text, binding: 'whole' };
}

/** A verdict that applies everywhere. */
export function always(value: Sql): Verdict {
  return { value, applies: TRUE };
}

function inside({ text, binding }: Sql, outer: Binding): string {
  const isTighter = binding === 'whole' || (binding === 'not' && outer !== 'whole');
  return isTighter || binding === outer ? text : `(${text})`;
}

function join(members: readonly Sql[], binding: 'and' | 'or', neutral: Sql, final: Sql): Sql {
  const texts = new Map(members.filter(({ text }) => text !== neutral.text).map((member) => [member.text, member]));
  if (texts.has(final.text)) return final;
  const [only, ...others] = texts.values();
  if (only === undefined) return neutral;
  if (others.length === 0) return only;
  return { text: [...texts.values()].map((member) => inside(member, binding)).join(binding === 'and' ? ' AND ' : ' OR '), binding };
}

/** All of the members. */
export function and(members: readonly Sql[]): Sql {
  return join(members, 'and', TRUE, FALSE);
}

/** Any of the members. */
export function or(members: readonly Sql[]): Sql {
  return join(members, 'or', FALSE, TRUE);
}

/** The opposite. */
export function not(member: Sql): Sql {
  if (member === TRUE) return FALSE;
  if (member === FALSE) return TRUE;
  if (member.binding === 'not') return whole(member.text.slice('NOT '.length));
  return { text: `NOT ${inside(member, 'whole')}`, binding: 'not' };
}

/** False where it is not known. */
export function orFalse(member: Sql): Sql {
  return member === TRUE || member === FALSE ? member : whole(`COALESCE(${member.text}, FALSE)`);
}

/** True where it is not known. */
export function isUnknown(member: Sql): Sql {
  return member === TRUE || member === FALSE ? FALSE : whole(`${inside(member, 'whole')} IS NULL`);
}

/** The value where `condition` is true, else NULL. */
export function where(condition: Sql, value: Sql): Sql {
  return condition === TRUE ? value : whole(`CASE WHEN ${condition.text} THEN ${value.text} END`);
}

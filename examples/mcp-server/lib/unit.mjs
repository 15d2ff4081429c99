import { PROVINCES_OF, findUnits, rules } from './ntm-rules.mjs';
import { refuse } from './refusal.mjs';

const regionOf = (province) => Object.keys(PROVINCES_OF).find((region) => PROVINCES_OF[region].includes(province));

const placeOf = ({ name, id, district, province, validTo }) =>
  `${name} (id ${id}${district === undefined ? '' : `, ${district}`}, ${province}${validTo === undefined ? '' : `, → ${validTo}`})`;

/** The unit as a dossier names it. */
function fromList({ id, name, level, province, district }) {
  const region = regionOf(province);
  const above = rules.units.find((unit) => unit.id === district);
  return { id, name, level, province, ...(region && { region }), ...(above && { district: above.name.replace(/^Huyện /, '') }) };
}

/**
 * The unit that is meant: one that is given whole, or the one of the list that has the id or the name on the day. Names collide and
 * change, so several candidates are refused with all of them: an assistant must not choose one in silence.
 */
export function unitOf(given, level, on) {
  if (typeof given !== 'string') return given;
  const byId = rules.units.find(({ id }) => id === given);
  if (byId !== undefined) return fromList(byId);
  const existing = findUnits(rules.units, given, { on });
  const found = existing.filter((unit) => unit.level === level);
  const candidates = found.length > 0 ? found : existing;
  if (candidates.length === 0) refuse('unknown-unit', ['unit'], { name: given, on: ` (${on})` });
  if (candidates.length > 1) {
    refuse('several-units', ['unit'], { name: given, count: candidates.length, list: candidates.map(placeOf).join('; ') });
  }
  return fromList(candidates[0]);
}

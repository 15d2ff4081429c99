import type { Dossier, RuleSet } from 'ntm-rules';
import type { AdministrativeUnit } from 'ntm-rules/population';
import { PROVINCES_OF, REGIONS, TRAITS } from 'ntm-rules/vocabulary';
import type { Region, Trait } from 'ntm-rules/vocabulary';
import { unitOf, unitsFor } from '../registered-unit.ts';
import type { Language, Words } from '../words.ts';

type Unit = Dossier['unit'];

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly unit: Unit;
  readonly on: string;
  /** The kind of unit that the set is about. */
  readonly level: RuleSet['level'] | undefined;
  /** Units of a register that was opened. */
  readonly registered: readonly AdministrativeUnit[];
  readonly onUnit: (unit: Unit) => void;
}

const KON_TUM = 'kon-tum';
const REGION_OF_KON_TUM = REGIONS.find((region) => (PROVINCES_OF[region] as readonly string[]).includes(KON_TUM))!;

/** A unit in another region; its province goes with it only where it lies there. */
function moved(unit: Unit, region: Region): Unit {
  const { province, ...rest } = unit;
  const stays = province !== undefined && (PROVINCES_OF[region] as readonly string[]).includes(province);
  return { ...rest, region, ...(stays ? { province } : {}) };
}

/** Name and place of the unit. */
export function UnitFields({ words, language, unit, on, level, registered, onUnit }: Props) {
  const { setup } = words;
  const offered = level === undefined ? [] : unitsFor(registered, level, on);
  const place = (chosen: string): void => {
    const { province: _before, ...rest } = unit;
    onUnit(chosen === KON_TUM ? { ...rest, province: KON_TUM, region: REGION_OF_KON_TUM } : rest);
  };
  return (
    <>
      {offered.length === 0 ? null : (
        <label class="field whole">
          <span>{setup.registered}</span>
          <select
            id="registered"
            value={offered.some(({ id }) => id === unit.id) ? unit.id : ''}
            onChange={({ currentTarget: { value } }) => {
              const chosen = offered.find(({ id }) => id === value);
              if (chosen !== undefined) onUnit(unitOf(chosen, unit, registered));
            }}
          >
            <option value="">{setup.unregistered}</option>
            {offered.map(({ id, name }) => (
              <option key={id} value={id}>
                {name} ({id})
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="field whole">
        <span>{setup.name}</span>
        <input
          id="name"
          type="text"
          maxLength={200}
          autocomplete="off"
          lang={language === 'en' ? 'vi' : undefined}
          value={unit.name ?? ''}
          onInput={({ currentTarget: { value } }) => {
            const { name: _before, ...rest } = unit;
            onUnit(value === '' ? rest : { ...rest, name: value });
          }}
        />
      </label>
      <label class="field">
        <span>{setup.province}</span>
        <select id="province" value={unit.province === KON_TUM ? KON_TUM : ''} onChange={({ currentTarget }) => place(currentTarget.value)}>
          <option value={KON_TUM}>{setup.konTum}</option>
          <option value="">{setup.elsewhere}</option>
        </select>
      </label>
      <label class="field">
        <span>{setup.region}</span>
        <select id="region" value={unit.region} onChange={({ currentTarget }) => onUnit(moved(unit, currentTarget.value as Region))}>
          {REGIONS.map((region) => (
            <option key={region} value={region}>
              {words.regions[region]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface TraitsProps extends Pick<Props, 'words' | 'language' | 'unit' | 'onUnit'> {
  /** The groups that a unit of the set can be in. */
  readonly groups: readonly (readonly [id: string, title: { readonly vi: string; readonly en: string }])[];
}

/** What decides which column of an annex the unit is held to: traits, and the groups that a set declares. */
export function UnitTraits({ words, language, unit, groups, onUnit }: TraitsProps) {
  const { setup } = words;
  const held = new Set((unit.traits ?? []).map((item) => (typeof item === 'string' ? item : item.trait)));
  const inGroups = new Set((unit.groups ?? []).map((item) => (typeof item === 'string' ? item : item.group)));
  const toggle = (trait: Trait): void => {
    const rest = (unit.traits ?? []).filter((item) => (typeof item === 'string' ? item : item.trait) !== trait);
    onUnit({ ...unit, traits: held.has(trait) ? rest : [...rest, trait] });
  };
  const toggleGroup = (group: string): void => {
    const { groups: before = [], ...others } = unit;
    const rest = before.filter((item) => (typeof item === 'string' ? item : item.group) !== group);
    const chosen = inGroups.has(group) ? rest : [...rest, group];
    onUnit(chosen.length === 0 ? others : { ...others, groups: chosen });
  };
  return (
    <>
      <fieldset class="traits">
        <legend>{setup.traits}</legend>
        {TRAITS.map((trait) => (
          <label key={trait} class="check">
            <input type="checkbox" checked={held.has(trait)} onChange={() => toggle(trait)} />
            <span>{words.traits[trait]}</span>
          </label>
        ))}
      </fieldset>
      {groups.length === 0 ? null : (
        <fieldset class="traits" id="groups">
          <legend>{setup.groups}</legend>
          {groups.map(([id, title]) => (
            <label key={id} class="check">
              <input type="checkbox" checked={inGroups.has(id)} onChange={() => toggleGroup(id)} />
              <span>{title[language]}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

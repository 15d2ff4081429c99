import type { RuleSet } from '../src/model/rule-set.ts';
import instrument147 from './instruments/kon-tum/147-2022-qd-ubnd.json' with { type: 'json' };
import residentialArea from './instruments/kon-tum/model-residential-area-qd-ubnd.json' with { type: 'json' };
import { ruleSetParts } from './rule-set-parts.ts';

/** The set of villages in ethnic-minority areas without its hash. */
export function ethnicMinorityVillageParts(): Omit<RuleSet, 'hash'> {
  const title = {
    vi: 'Thôn (làng) nông thôn mới vùng đồng bào dân tộc thiểu số, Kon Tum 2022-2025',
    en: 'New-style-rural village in ethnic-minority areas, Kon Tum 2022-2025',
  };
  return ruleSetParts({ id: 'ethnic-minority-village', title, level: 'village' }, [instrument147]);
}

/** The set of model residential areas without its hash. */
export function modelResidentialAreaParts(): Omit<RuleSet, 'hash'> {
  const title = {
    vi: 'Khu dân cư (thôn) nông thôn mới kiểu mẫu, Kon Tum',
    en: 'Model new-style-rural residential area (village), Kon Tum',
  };
  return ruleSetParts({ id: 'model-residential-area', title, level: 'residential-area' }, [residentialArea]);
}

import { MET, NOT_APPLICABLE, NOT_MET, STATUS, UNDETERMINED, hundredths } from '../three-valued.mjs';

/*
 * The same with what an officer asks for: value, threshold, citation and gap of each comparison, the facts that are
 * missing. Still thresholds in the code, no checks, nothing frozen.
 */

const NATIONAL = '318-2022-qd-ttg';

const need = (value, unit, row, counted) =>
  Object.freeze({ value, limit: hundredths(value), unit, counted, cite: Object.freeze({ instrument: NATIONAL, row }) });
const share = (value, row, counted) => need(value, 'percent', row, counted);
const YES = (row) => Object.freeze({ value: true, cite: Object.freeze({ instrument: NATIONAL, row }) });

/** The comparison of a fact that is not known. */
const open = (fact, required, code) => ({ fact, outcome: UNDETERMINED, code, actual: null, required, gap: null });

function yes(facts, fact, required) {
  const value = facts[fact];
  if (value === undefined) return open(fact, required, 'fact-missing');
  return { fact, outcome: value ? MET : NOT_MET, code: value ? 'met' : 'not-met', actual: value, required, gap: null };
}

/** A share in points to six places, never rounded over the threshold. */
function points(numerator, denominator, isBelow) {
  const millionths = numerator * 100_000_000;
  return (isBelow ? Math.floor(millionths / denominator) : Math.ceil(millionths / denominator)) / 1_000_000;
}

/** How much of the numerator is wanting; whole for what is counted. */
function amount(numerator, denominator, required, isMore) {
  const target = (required.limit * denominator) / 1_000_000;
  if (required.counted === 'whole') return isMore ? Math.ceil(target) - numerator / 100 : numerator / 100 - Math.floor(target);
  return Math.abs(Math.round(target * 1_000_000) / 1_000_000 - numerator / 100);
}

function compare(facts, fact, required, isMore) {
  const value = facts[fact];
  if (value === undefined) return open(fact, required, 'fact-missing');
  if (typeof value !== 'object') {
    const actual = hundredths(value);
    const isMet = isMore ? actual >= required.limit : actual <= required.limit;
    const gap = isMet ? null : { delta: String(Math.abs(required.limit - actual) / 100), unit: required.unit };
    return { fact, outcome: isMet ? MET : NOT_MET, code: isMet ? 'met' : 'not-met', actual: String(value), required, gap };
  }
  const numerator = hundredths(value.numerator);
  const denominator = hundredths(value.denominator);
  if (denominator === 0) return open(fact, required, 'ratio-undefined');
  const sign = numerator * 10_000 - required.limit * denominator;
  const isMet = isMore ? sign >= 0 : sign <= 0;
  const actual = points(numerator, denominator, sign < 0);
  const gap = isMet
    ? null
    : {
        delta: String(Math.round(Math.abs(required.limit * 10_000 - actual * 1_000_000)) / 1_000_000),
        unit: 'percent',
        natural: String(amount(numerator, denominator, required, isMore)),
      };
  return { fact, outcome: isMet ? MET : NOT_MET, code: isMet ? 'met' : 'not-met', actual: String(actual), required, gap };
}

const atLeast = (facts, fact, required) => compare(facts, fact, required, true);
const atMost = (facts, fact, required) => compare(facts, fact, required, false);

/** A threshold that nobody knows: the value is shown beside it all the same. */
function unknown(id, facts, fact, code) {
  const value = facts[fact];
  const isRatio = typeof value === 'object';
  const numerator = isRatio ? hundredths(value.numerator) : 0;
  const actual = isRatio ? String(points(numerator, hundredths(value.denominator), true)) : value === undefined ? null : String(value);
  return { id, status: 'undetermined', code, fact, actual, required: null, gap: null, parts: null };
}

function single(id, part) {
  const { fact, outcome, code, actual, required, gap } = part;
  return { id, status: STATUS[outcome], code, fact, actual, required, gap, parts: null };
}

/** Several comparisons, shown by the first that has the outcome of the whole. */
function several(id, outcome, parts) {
  let shown = parts[0];
  for (const part of parts) {
    if (part.outcome === outcome) {
      shown = part;
      break;
    }
  }
  const { fact, code, actual, required, gap } = shown;
  return { id, status: STATUS[outcome], code: outcome === UNDETERMINED ? code : STATUS[outcome], fact, actual, required, gap, parts };
}

function all(id, parts) {
  let outcome = MET;
  for (const part of parts) if (part.outcome < outcome) outcome = part.outcome;
  return several(id, outcome, parts);
}

function any(id, parts) {
  let outcome = NOT_MET;
  for (const part of parts) if (part.outcome > outcome) outcome = part.outcome;
  return several(id, outcome, parts);
}

const LAW = {
  plan: YES('1.1'), rules: YES('1.2'), roads: share('80', '2.2'), irrigation: share('80', '3.1'), score: need('50', 'point', '3.2'),
  items: YES('3.2'), power: YES('4.1'), safePower: share('98', '4.2', 'whole'), schools: share('100', '5', 'whole'),
  large: share('70', '5', 'whole'), small: share('50', '5', 'whole'), few: need('3', 'school', '5'), culture: YES('6.1'),
  places: need('1', 'place', '6.2'), villages: share('100', '6.3', 'whole'), market: YES('7'), post: YES('8.1'), telecom: YES('8.2'),
  speakers: YES('8.3'), office: YES('8.4'), housing: YES('9.1'), income: need('50', 'million-vnd-per-person-per-year', '10'),
  poverty: share('7', '11', 'whole'), trained: share('70', '12.1', 'whole'), certified: share('20', '12.2', 'whole'),
  cooperative: YES('13.1'), linkage: YES('13.2'), trace: YES('13.3'), craft: YES('13.4'), extension: YES('13.5'), preschool: YES('14.1'),
  enrolment: share('98', '14.1', 'whole'), level: need('2', 'level', '14.1'), continuing: share('70', '14.2', 'whole'),
  insurance: share('90', '15.1', 'whole'), health: YES('15.2'), stunted: share('26.5', '15.3', 'whole'), records: YES('15.4'),
  cultural: YES('16'), landscape: YES('17.3'), green: need('2', 'square-metre-per-person', '17.4'), burial: YES('17.5'),
  hazardous: share('100', '17.7'), food: share('100', '17.10', 'whole'), sorting: share('30', '17.11', 'whole'),
  plastic: share('50', '17.12'), officials: YES('18.1'), party: YES('18.2'), mass: YES('18.3'), legal: YES('18.4'), gender: YES('18.5'),
  training: YES('18.6'), militia: YES('19.1'), security: YES('19.2'),
}; // prettier-ignore

function schools(facts) {
  const least = atLeast(facts, 'schoolsMeetingMinimumStandard', LAW.schools);
  const at70 = atLeast(facts, 'schoolsMeetingLevelOne', LAW.large);
  const at50 = atLeast(facts, 'schoolsMeetingLevelOne', LAW.small);
  const few = atMost(facts, 'schoolCount', LAW.few);
  const large = Math.min(MET - few.outcome, at70.outcome);
  const small = Math.min(few.outcome, at50.outcome);
  const levels = Math.max(large, small, Math.min(at70.outcome, at50.outcome));
  return several('5', Math.min(least.outcome, levels), [least, few, at70, at50]);
}

function craftVillage(facts) {
  const plan = yes(facts, 'craftVillagePlan', LAW.craft);
  if (facts.hasCraftVillage === true) return single('13.4', plan);
  const outcome = facts.hasCraftVillage === false ? NOT_APPLICABLE : UNDETERMINED;
  return {
    ...single('13.4', plan),
    status: STATUS[outcome],
    code: outcome === UNDETERMINED ? 'applicability-unknown' : 'exception-applies',
  };
}

export function explainedByHand(facts) {
  return [
    single('1.1', yes(facts, 'masterPlanApproved', LAW.plan)),
    single('1.2', yes(facts, 'masterPlanRegulationsApplied', LAW.rules)),
    unknown('2.1', facts, 'communeRoads', 'threshold-delegated'),
    single('2.2', atLeast(facts, 'villageRoads', LAW.roads)),
    unknown('2.3', facts, 'laneRoads', 'threshold-delegated'),
    unknown('2.4', facts, 'fieldRoads', 'threshold-delegated'),
    single('3.1', atLeast(facts, 'irrigatedArea', LAW.irrigation)),
    all('3.2', [atLeast(facts, 'disasterReadinessScore', LAW.score), yes(facts, 'disasterMandatoryItemsMet', LAW.items)]),
    single('4.1', yes(facts, 'powerSystemMeetsStandard', LAW.power)),
    single('4.2', atLeast(facts, 'householdsWithSafePower', LAW.safePower)),
    schools(facts),
    single('6.1', yes(facts, 'communeCultureHouseAndSportsGround', LAW.culture)),
    single('6.2', atLeast(facts, 'recreationPlaces', LAW.places)),
    single('6.3', atLeast(facts, 'villagesWithCultureHouse', LAW.villages)),
    any('7', [yes(facts, 'ruralMarketMeetsStandard', LAW.market), yes(facts, 'shopMeetsStandard', LAW.market)]),
    single('8.1', yes(facts, 'postalServicePoint', LAW.post)),
    single('8.2', yes(facts, 'telecomAndInternet', LAW.telecom)),
    single('8.3', yes(facts, 'publicAddressSystem', LAW.speakers)),
    single('8.4', yes(facts, 'informationTechnologyInAdministration', LAW.office)),
    single('9.1', yes(facts, 'noTemporaryHousing', LAW.housing)),
    unknown('9.2', facts, 'solidHouses', 'threshold-missing'),
    single('10', atLeast(facts, 'incomePerCapita', LAW.income)),
    single('11', atMost(facts, 'multidimensionalPoverty', LAW.poverty)),
    all('12.1', [atLeast(facts, 'trainedWorkersMen', LAW.trained), atLeast(facts, 'trainedWorkersWomen', LAW.trained)]),
    all('12.2', [atLeast(facts, 'certifiedWorkersMen', LAW.certified), atLeast(facts, 'certifiedWorkersWomen', LAW.certified)]),
    any('13.1', [yes(facts, 'effectiveCooperative', LAW.cooperative), yes(facts, 'effectiveCooperativeGroup', LAW.cooperative)]),
    single('13.2', yes(facts, 'productionLinkageModel', LAW.linkage)),
    single('13.3', yes(facts, 'productTraceability', LAW.trace)),
    craftVillage(facts),
    single('13.5', yes(facts, 'communityExtensionTeam', LAW.extension)),
    all('14.1', [
      yes(facts, 'preschoolUniversalization', LAW.preschool),
      atLeast(facts, 'firstGradeEnrolment', LAW.enrolment),
      atLeast(facts, 'primaryUniversalizationLevel', LAW.level),
      atLeast(facts, 'lowerSecondaryUniversalizationLevel', LAW.level),
      atLeast(facts, 'literacyLevel', LAW.level),
    ]),
    all('14.2', [atLeast(facts, 'continuingBoys', LAW.continuing), atLeast(facts, 'continuingGirls', LAW.continuing)]),
    all('15.1', [atLeast(facts, 'healthInsuranceMen', LAW.insurance), atLeast(facts, 'healthInsuranceWomen', LAW.insurance)]),
    single('15.2', yes(facts, 'nationalCommuneHealthStandard', LAW.health)),
    single('15.3', atMost(facts, 'stuntedChildren', LAW.stunted)),
    single('15.4', yes(facts, 'electronicHealthRecordsInUse', LAW.records)),
    single('16', yes(facts, 'villagesMeetCulturalStandard', LAW.cultural)),
    unknown('17.1', facts, 'cleanWaterHouseholds', 'threshold-missing'),
    unknown('17.2', facts, 'compliantEstablishments', 'threshold-missing'),
    single('17.3', yes(facts, 'cleanGreenLandscape', LAW.landscape)),
    single('17.4', atLeast(facts, 'publicGreenSpace', LAW.green)),
    single('17.5', yes(facts, 'burialByRegulation', LAW.burial)),
    unknown('17.6', facts, 'collectedSolidWaste', 'threshold-missing'),
    single('17.7', atLeast(facts, 'collectedHazardousWaste', LAW.hazardous)),
    unknown('17.8', facts, 'householdsWithHygienicFacilities', 'threshold-missing'),
    unknown('17.9', facts, 'compliantLivestockFarms', 'threshold-missing'),
    single('17.10', atLeast(facts, 'foodSafetyCompliance', LAW.food)),
    single('17.11', atLeast(facts, 'wasteSortingHouseholds', LAW.sorting)),
    single('17.12', atLeast(facts, 'collectedPlasticWaste', LAW.plastic)),
    single('18.1', yes(facts, 'officialsMeetStandard', LAW.officials)),
    single('18.2', yes(facts, 'partyAndGovernmentRatedGood', LAW.party)),
    single('18.3', yes(facts, 'massOrganisationsRatedGood', LAW.mass)),
    single('18.4', yes(facts, 'legalAccess', LAW.legal)),
    single('18.5', yes(facts, 'genderEqualityAndChildProtection', LAW.gender)),
    single('18.6', yes(facts, 'communityTrainingPlan', LAW.training)),
    single('19.1', yes(facts, 'militiaStrong', LAW.militia)),
    single('19.2', yes(facts, 'securityAndOrder', LAW.security)),
  ];
}

export default {
  name: 'hand-written, explained',
  logic: 'written out',
  note: 'no checks; value, threshold, citation and gap',
  prepare: () => (dossier) => explainedByHand(dossier.facts),
  statuses: (results) => Object.fromEntries(results.map(({ id, status }) => [id, status])),
};

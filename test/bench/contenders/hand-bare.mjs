import { MET, NOT_APPLICABLE, NOT_MET, STATUS, UNDETERMINED, hundredths } from '../three-valued.mjs';

/*
 * The commune set as a programmer would write it down for one place and one day: thresholds in the code, no checks, no
 * reasons. Exact for values of two places at most. The nine indicators without a threshold stay open.
 */

const yes = (value) => (value === undefined ? UNDETERMINED : value ? MET : NOT_MET);

const both = (a, b) => (a < b ? a : b);
const either = (a, b) => (a > b ? a : b);

/** At least so many hundredths, or hundredths of a percentage point of a share. */
function atLeast(value, limit) {
  if (value === undefined) return UNDETERMINED;
  if (typeof value !== 'object') return hundredths(value) >= limit ? MET : NOT_MET;
  const denominator = hundredths(value.denominator);
  if (denominator === 0) return UNDETERMINED;
  return hundredths(value.numerator) * 10_000 >= limit * denominator ? MET : NOT_MET;
}

function atMost(value, limit) {
  if (value === undefined) return UNDETERMINED;
  if (typeof value !== 'object') return hundredths(value) <= limit ? MET : NOT_MET;
  const denominator = hundredths(value.denominator);
  if (denominator === 0) return UNDETERMINED;
  return hundredths(value.numerator) * 10_000 <= limit * denominator ? MET : NOT_MET;
}

function schools(facts) {
  const { schoolCount, schoolsMeetingLevelOne } = facts;
  const share70 = atLeast(schoolsMeetingLevelOne, 7000);
  const share50 = atLeast(schoolsMeetingLevelOne, 5000);
  const isLarge = schoolCount === undefined ? UNDETERMINED : hundredths(schoolCount) > 300 ? MET : NOT_MET;
  const levels = either(either(both(isLarge, share70), both(MET - isLarge, share50)), both(share70, share50));
  return both(atLeast(facts.schoolsMeetingMinimumStandard, 10_000), levels);
}

/** No craft village, no plan for it. */
function craftVillage({ hasCraftVillage, craftVillagePlan }) {
  if (hasCraftVillage === false) return NOT_APPLICABLE;
  return hasCraftVillage === undefined ? UNDETERMINED : yes(craftVillagePlan);
}

export function statusesByHand(facts) {
  return {
    1.1: STATUS[yes(facts.masterPlanApproved)],
    1.2: STATUS[yes(facts.masterPlanRegulationsApplied)],
    2.1: 'undetermined',
    2.2: STATUS[atLeast(facts.villageRoads, 8000)],
    2.3: 'undetermined',
    2.4: 'undetermined',
    3.1: STATUS[atLeast(facts.irrigatedArea, 8000)],
    3.2: STATUS[both(atLeast(facts.disasterReadinessScore, 5000), yes(facts.disasterMandatoryItemsMet))],
    4.1: STATUS[yes(facts.powerSystemMeetsStandard)],
    4.2: STATUS[atLeast(facts.householdsWithSafePower, 9800)],
    5: STATUS[schools(facts)],
    6.1: STATUS[yes(facts.communeCultureHouseAndSportsGround)],
    6.2: STATUS[atLeast(facts.recreationPlaces, 100)],
    6.3: STATUS[atLeast(facts.villagesWithCultureHouse, 10_000)],
    7: STATUS[either(yes(facts.ruralMarketMeetsStandard), yes(facts.shopMeetsStandard))],
    8.1: STATUS[yes(facts.postalServicePoint)],
    8.2: STATUS[yes(facts.telecomAndInternet)],
    8.3: STATUS[yes(facts.publicAddressSystem)],
    8.4: STATUS[yes(facts.informationTechnologyInAdministration)],
    9.1: STATUS[yes(facts.noTemporaryHousing)],
    9.2: 'undetermined',
    10: STATUS[atLeast(facts.incomePerCapita, 5000)],
    11: STATUS[atMost(facts.multidimensionalPoverty, 700)],
    12.1: STATUS[both(atLeast(facts.trainedWorkersMen, 7000), atLeast(facts.trainedWorkersWomen, 7000))],
    12.2: STATUS[both(atLeast(facts.certifiedWorkersMen, 2000), atLeast(facts.certifiedWorkersWomen, 2000))],
    13.1: STATUS[either(yes(facts.effectiveCooperative), yes(facts.effectiveCooperativeGroup))],
    13.2: STATUS[yes(facts.productionLinkageModel)],
    13.3: STATUS[yes(facts.productTraceability)],
    13.4: STATUS[craftVillage(facts)],
    13.5: STATUS[yes(facts.communityExtensionTeam)],
    14.1: STATUS[
      both(
        both(yes(facts.preschoolUniversalization), atLeast(facts.firstGradeEnrolment, 9800)),
        both(
          atLeast(facts.primaryUniversalizationLevel, 200),
          both(atLeast(facts.lowerSecondaryUniversalizationLevel, 200), atLeast(facts.literacyLevel, 200)),
        ),
      )
    ],
    14.2: STATUS[both(atLeast(facts.continuingBoys, 7000), atLeast(facts.continuingGirls, 7000))],
    15.1: STATUS[both(atLeast(facts.healthInsuranceMen, 9000), atLeast(facts.healthInsuranceWomen, 9000))],
    15.2: STATUS[yes(facts.nationalCommuneHealthStandard)],
    15.3: STATUS[atMost(facts.stuntedChildren, 2650)],
    15.4: STATUS[yes(facts.electronicHealthRecordsInUse)],
    16: STATUS[yes(facts.villagesMeetCulturalStandard)],
    17.1: 'undetermined',
    17.2: 'undetermined',
    17.3: STATUS[yes(facts.cleanGreenLandscape)],
    17.4: STATUS[atLeast(facts.publicGreenSpace, 200)],
    17.5: STATUS[yes(facts.burialByRegulation)],
    17.6: 'undetermined',
    17.7: STATUS[atLeast(facts.collectedHazardousWaste, 10_000)],
    17.8: 'undetermined',
    17.9: 'undetermined',
    '17.10': STATUS[atLeast(facts.foodSafetyCompliance, 10_000)],
    17.11: STATUS[atLeast(facts.wasteSortingHouseholds, 3000)],
    17.12: STATUS[atLeast(facts.collectedPlasticWaste, 5000)],
    18.1: STATUS[yes(facts.officialsMeetStandard)],
    18.2: STATUS[yes(facts.partyAndGovernmentRatedGood)],
    18.3: STATUS[yes(facts.massOrganisationsRatedGood)],
    18.4: STATUS[yes(facts.legalAccess)],
    18.5: STATUS[yes(facts.genderEqualityAndChildProtection)],
    18.6: STATUS[yes(facts.communityTrainingPlan)],
    19.1: STATUS[yes(facts.militiaStrong)],
    19.2: STATUS[yes(facts.securityAndOrder)],
  };
}

export default {
  name: 'hand-written, bare',
  logic: 'written out',
  note: 'no checks; the status of each indicator',
  prepare: () => (dossier) => statusesByHand(dossier.facts),
  statuses: (result) => result,
};

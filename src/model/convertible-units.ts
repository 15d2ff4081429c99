import type { Declared } from './declared.ts';
import type { CONVERTED_UNITS } from './unit-labels.ts';

/** Another unit in which the same is reported: what one of it is in the unit of the fact, exactly. */
export interface ConvertibleUnit {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly factor: string;
}

/** Units that reports use beside that of the level. A month's income is a twelfth of the year's: both are averages of the same year. */
export const CONVERTIBLE_UNITS: Readonly<Record<(typeof CONVERTED_UNITS)[number], readonly ConvertibleUnit[]>> = {
  'million-vnd-per-person-per-year': [
    {
      id: 'thousand-vnd-per-person-per-year',
      vi: 'nghìn đồng/người/năm',
      en: 'thousand VND per person per year',
      factor: '0.001',
    },
    { id: 'vnd-per-person-per-year', vi: 'đồng/người/năm', en: 'VND per person per year', factor: '0.000001' },
    { id: 'million-vnd-per-person-per-month', vi: 'triệu đồng/người/tháng', en: 'million VND per person per month', factor: '12' },
    { id: 'thousand-vnd-per-person-per-month', vi: 'nghìn đồng/người/tháng', en: 'thousand VND per person per month', factor: '0.012' },
    { id: 'vnd-per-person-per-month', vi: 'đồng/người/tháng', en: 'VND per person per month', factor: '0.000012' },
  ],
  'litre-per-person-per-day': [
    { id: 'cubic-metre-per-person-per-day', vi: 'm³/người/ngày đêm', en: 'm³ per person per day', factor: '1000' },
  ],
};

/** Tells the other units that a unit converts to; none of a unit that a set declares itself. */
export type UnitConversions = (unit: string, units?: Declared['units']) => readonly ConvertibleUnit[];

/** The other units that a unit converts to. */
export const convertibleUnits: UnitConversions = (unit, units) => {
  const isOwn = units?.some(({ id }) => id === unit) ?? false;
  return (!isOwn && (CONVERTIBLE_UNITS as Readonly<Record<string, readonly ConvertibleUnit[]>>)[unit]) || [];
};

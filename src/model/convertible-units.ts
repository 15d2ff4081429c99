import type { Declared } from './declared.ts';
import { measureLabel } from './unit-labels.ts';
import type { MeasurementUnit } from './vocabulary.ts';

/** Another unit in which the same is reported: what one of it is in the unit of the fact, exactly. */
export interface ConvertibleUnit {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly factor: string;
}

/** Units that reports use beside that of the level. A month's income is a twelfth of the year's: both are averages of the same year. */
export const CONVERTIBLE_UNITS: Readonly<Partial<Record<MeasurementUnit, readonly ConvertibleUnit[]>>> = {
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

/** The other units that a unit converts to; none of a unit that a set declares itself. */
export function convertibleUnits(unit: string, units?: Declared['units']): readonly ConvertibleUnit[] {
  const isOwn = units?.some(({ id }) => id === unit) ?? false;
  return (!isOwn && (CONVERTIBLE_UNITS as Readonly<Record<string, readonly ConvertibleUnit[]>>)[unit]) || [];
}

/** Tells the units in which figures of a unit may be given, by what people call them. */
export type Measures = (unit: string, units?: Declared['units']) => readonly ConvertibleUnit[];

/** The unit itself, and those that convert to it. */
export const measures: Measures = (unit, units) => [
  { id: unit, ...measureLabel(unit, units), factor: '1' },
  ...convertibleUnits(unit, units),
];

import type { Impact } from '../../model/impact.ts';
import type { Language } from '../../explain/language.ts';
import { flipChart } from '../chart/flip-chart.ts';
import type { FigureBlock } from '../page/model.ts';

/** The drawing of criteria that flip; none where no criterion does. */
export function flipFigure(impact: Impact, title: string, language: Language): FigureBlock[] {
  const isStill = impact.totals.criteria.every(({ gained, lost, other }) => gained + lost + other === 0);
  return isStill ? [] : [{ kind: 'figure', svg: flipChart(impact, language), title }];
}

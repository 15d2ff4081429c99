import { describe, expect, it } from 'vitest';
import { konPlongPlan } from '../../rules/index.ts';
import { planSentences } from '../support/plan-text.ts';

const { sentences = [], targets } = konPlongPlan;
const measured = sentences.flatMap((sentence) => ('targets' in sentence ? [sentence] : []));

describe('the text of the plan 83/KH-UBND, sections II and III', () => {
  it('is mapped sentence by sentence, in its own words, and nothing is left out', () => {
    const text = planSentences();
    expect(text.length).toBeGreaterThan(80);
    expect(sentences.map(({ quote }) => quote)).toEqual(text);
  });

  it('has a target for each sentence that asks a figure: of section II, these', () => {
    const ofSectionTwo = measured.filter(({ place }) => place.startsWith('mục II.') || /^chú thích [1-3]$/.test(place));
    expect(ofSectionTwo.map(({ place, targets: ids }) => `${place}: ${ids.join(', ')}`)).toEqual([
      'mục II.2: six-communes',
      'mục II.2: ngoc-tem-advanced, one-advanced-commune',
      'mục II.2: fifteen-criteria-advanced, model-residential-area',
      'mục II.2: half-of-villages',
      'mục II.2.1.a: detailed-plans',
      'mục II.2.1.b: mang-but-commune, hieu-commune, fifteen-criteria-commune',
      'mục II.2.2: one-advanced-commune, advanced-plans',
      'mục II.2.3: half-of-villages',
      'chú thích 1: six-communes',
      'chú thích 2: ngoc-tem-advanced',
      'chú thích 3: model-residential-area',
    ]);
  });

  it('leaves no sentence with a figure of its own without target', () => {
    const asks = /\d+\s*%|\b\d+\/\d+\b|\b\d+ (?:xã|thôn|lần|tiêu chí|khu)/;
    const silent = sentences.filter((sentence) => !('targets' in sentence) && asks.test(sentence.quote));
    expect(silent.map(({ quote }) => quote)).toEqual([]);
  });

  it('is the source of every target: each is named by a sentence, and quotes it', () => {
    const named = new Set(measured.flatMap(({ targets: ids }) => ids));
    expect(targets.filter(({ id }) => !named.has(id))).toEqual([]);
    const whole = sentences.map(({ quote }) => quote).join(' ');
    const quotes = targets.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    expect(quotes.filter((quote) => !whole.includes(quote))).toEqual([]);
  });
});

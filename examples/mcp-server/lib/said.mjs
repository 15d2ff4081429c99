import { explainIndicator } from './ntm-rules.mjs';

/** Where something stands: the instrument by number, annex and row, the words if somebody transcribed them, and how well it is known. */
export function citationOf(cite, grade, instruments) {
  if (cite == null) return null;
  const { instrument, annex, article, row, quote } = cite;
  const found = instruments.find(({ id }) => id === instrument);
  return {
    instrument: found?.number ?? instrument,
    ...(found?.issuer && { issuer: found.issuer }),
    ...(annex && { annex }),
    ...(article && { article }),
    ...(row && { row }),
    ...(quote && { quote }),
    grade,
  };
}

/** Every comparison of a trace. */
export function leavesOf(trace) {
  if (trace.kind === 'leaf') return [trace];
  return (trace.children ?? []).flatMap(leavesOf);
}

/** The citations of everything that an indicator was held against, each once. */
export function citationsOf(indicator, { instruments }) {
  const all = leavesOf(indicator.trace).flatMap(({ required }) => citationOf(required.cite, required.grade, instruments) ?? []);
  return [...new Map(all.map((cite) => [JSON.stringify(cite), cite])).values()];
}

/** An indicator in the words of a language, with what it rests on. */
export function rowAnswer(indicator, assessment, language) {
  const { sentence, actual, required, gap, reason } = explainIndicator(assessment, indicator.id, language);
  return {
    no: indicator.no,
    title: indicator.title[language],
    status: indicator.status,
    sentence,
    ...(actual && { actual }),
    ...(required && { required }),
    ...(gap && { gap }),
    ...(reason && { reason }),
    citations: citationsOf(indicator, assessment),
  };
}

/** What must be said with every verdict: no answer of this server is official, and why. */
export function trustOf({ standing, reliesOn, instruments, ruleSet }, language) {
  const weak = ['recalled', 'missing', 'assumed'].flatMap((grade) =>
    reliesOn[grade]?.length > 0 ? [[grade, reliesOn[grade].length]] : [],
  );
  return {
    standing,
    restsOn: Object.fromEntries([
      ...['official', 'reported'].flatMap((grade) => (reliesOn[grade].length > 0 ? [[grade, reliesOn[grade].length]] : [])),
      ...weak,
    ]),
    instruments: instruments.map(({ number, issuer, invented }) => (invented ? `${number} (invented)` : `${number}, ${issuer}`)),
    ...(ruleSet.caveat && { caveat: ruleSet.caveat[language] }),
  };
}

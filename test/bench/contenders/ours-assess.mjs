import { assess } from 'ntm-rules';
import { AT, commune } from '../setting.mjs';

export default {
  name: 'ntm-rules assess',
  logic: 'its own',
  note: 'checks the dossier; thresholds, trace, gaps, citations, tally; frozen',
  prepare: () => (dossier) => assess(commune, dossier, AT),
  statuses: ({ criteria }) => Object.fromEntries(criteria.flatMap(({ indicators }) => indicators.map(({ id, status }) => [id, status]))),
};

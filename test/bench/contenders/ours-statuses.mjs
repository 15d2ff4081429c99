import { compile } from 'ntm-rules';
import { AT, PLACE, commune } from '../setting.mjs';

export default {
  name: 'ntm-rules statuses',
  logic: 'its own',
  note: 'checks the dossier; the status of each indicator',
  prepare: () => compile(commune, { ...AT, ...PLACE }).statuses,
  statuses: (result) => result,
};

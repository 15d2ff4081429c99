import type { Grade, Status } from 'ntm-rules/vocabulary';
import type { Words } from '../words.ts';

/** Shapes that differ without their colour. */
const PATHS: Readonly<Record<Status, string>> = {
  met: 'M3.5 8.4l3 3 6-6.6',
  'not-met': 'M4.4 4.4l7.2 7.2M11.6 4.4l-7.2 7.2',
  undetermined: 'M5.8 6.1a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.7M8 11.9v.3',
  'not-applicable': 'M4 8h8',
};

export function Mark({ status }: { readonly status: Status }) {
  return (
    <svg class={`mark ${status}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[status]} />
    </svg>
  );
}

export function StatusBadge({ status, words }: { readonly status: Status; readonly words: Words }) {
  return (
    <span class={`badge ${status}`}>
      <Mark status={status} />
      {words.statuses[status]}
    </span>
  );
}

export function GradeChip({ grade, words }: { readonly grade: Grade; readonly words: Words }) {
  return <span class={`grade ${grade}`}>{words.grades[grade]}</span>;
}

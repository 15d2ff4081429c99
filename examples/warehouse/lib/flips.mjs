/** Units whose status of a criterion changes between two statements over the same units, counted by district. */
export function flipsQuery(before, after, criterion) {
  const status = (statement) => statement.columns.find(({ kind, of }) => kind === 'criterion' && of === criterion).name;
  return `
WITH before_it AS (
${before.sql}),
after_it AS (
${after.sql})
SELECT
  b.district,
  count(*) AS units,
  sum(CASE WHEN b.${status(before)} AND NOT a.${status(after)} THEN 1 ELSE 0 END) AS lost,
  sum(CASE WHEN NOT b.${status(before)} AND a.${status(after)} THEN 1 ELSE 0 END) AS gained,
  sum(CASE WHEN b.error IS NOT NULL THEN 1 ELSE 0 END) AS refused
FROM before_it AS b
JOIN after_it AS a ON a.id = b.id
GROUP BY b.district
ORDER BY lost DESC, b.district`;
}

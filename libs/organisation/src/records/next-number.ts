import type { UnitOfWork } from '@koersvast/platform';

/**
 * The next code of a series in a programme: `MAN-001`. Rows are never deleted, so a code never comes back; the lock makes
 * two who add at the same time follow each other.
 */
export async function nextCode(
  unitOfWork: UnitOfWork,
  table: 'mandate' | 'organisation_task' | 'governance_body',
  programmeId: string,
  series: string,
): Promise<{ number: number; code: string }> {
  await unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${table} ${programmeId}`]);
  const [last] = await unitOfWork.query<{ number: number }>(
    `select coalesce(max(number), 0)::int as number from ${table} where programme_id = $1`,
    [programmeId],
  );
  const number = last!.number + 1;
  return { number, code: `${series}-${String(number).padStart(3, '0')}` };
}

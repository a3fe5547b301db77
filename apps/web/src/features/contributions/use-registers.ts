import { apiQuery } from '@web/api/client';
import { useSession } from '@web/api/session';
import { useScope } from '@web/shell/scope';

/** Workgroups and questions of the programme; `own` are the workgroups for which this person may speak. */
export function useRegisters() {
  const { programmeId } = useScope();
  const grants = (useSession()?.grants ?? []).filter((grant) => grant.programmeId === programmeId);
  const query = { params: { query: { programmeId, limit: 200 } } };
  const workgroups = apiQuery.useQuery('get', '/workgroups', query).data?.items ?? [];
  const questions = apiQuery.useQuery('get', '/workgroup-questions', query).data?.items ?? [];
  const everywhere = grants.some((grant) => grant.role === 'inkoper');
  const mine = new Set(grants.filter((grant) => grant.role === 'werkgroeplid').map((grant) => grant.workgroupId));
  return { programmeId, workgroups, questions, own: workgroups.filter(({ id }) => everywhere || mine.has(id)) };
}

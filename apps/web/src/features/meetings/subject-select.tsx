import { Select, type SelectProps } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { useSession } from '@web/api/session';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useRegisters } from '../contributions/use-registers';
import type { Subject, SubjectKind } from './subject';

/** `kind:id` as a subject. */
export const subjectOf = (value: string): Subject => {
  const [subjectKind, subjectId] = value.split(':') as [SubjectKind, string];
  return { subjectKind, subjectId };
};

/** What a person may meet about: a member of a workgroup the own one, the office everything. Values are `kind:id`. */
export function SubjectSelect(field: SelectProps) {
  const { programmeId } = useScope();
  const grants = (useSession()?.grants ?? []).filter((grant) => grant.programmeId === programmeId);
  const office = grants.some(({ role }) => role === 'inkoper' || role === 'contractmanager');
  const mayReadContracts = useCan('contract.read');
  const { workgroups, own } = useRegisters();
  const query = { programmeId, limit: 200 };
  const enabled = { enabled: office };
  const programme = apiQuery.useQuery('get', '/programmes/{id}', { params: { path: { id: programmeId! } } }, enabled);
  const tenders = apiQuery.useQuery('get', '/tenders', { params: { query } }, enabled);
  const contracts = apiQuery.useQuery(
    'get',
    '/contracts',
    { params: { query } },
    { enabled: office && mayReadContracts },
  );
  const items = (kind: SubjectKind, rows: { id: string; label: string }[]) => ({
    group: t(`subject.group.${kind}`),
    items: rows.map(({ id, label }) => ({ value: `${kind}:${id}`, label })),
  });
  const groups = [
    items('programme', programme.data ? [{ id: programme.data.id, label: programme.data.name }] : []),
    items(
      'workgroup',
      (office ? workgroups : own).map(({ id, number, name }) => ({ id, label: `${number} ${name}` })),
    ),
    items(
      'tender',
      (tenders.data?.items ?? []).map(({ id, code, title }) => ({ id, label: `${code} ${title}` })),
    ),
    items(
      'contract',
      (contracts.data?.items ?? []).map(({ id, code, title }) => ({ id, label: `${code} ${title}` })),
    ),
  ];
  return <Select {...field} data={groups.filter((group) => group.items.length > 0)} searchable />;
}

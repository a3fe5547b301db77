import type { Session } from '@web/api/session';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DataTable } from '@web/ui/table/data-table';
import type { Column } from '@web/ui/table/columns';

interface RoleRow {
  id: string;
  role: string;
  programme: string;
  limit: string;
}

const columns: Column<RoleRow>[] = [
  { id: 'role', header: t('account.roles.role'), cell: (row) => row.role, width: 180 },
  { id: 'programme', header: t('account.roles.programme'), cell: (row) => row.programme },
  { id: 'limit', header: t('account.roles.limit'), cell: (row) => row.limit },
];

/** The roles of the person and what each holds for. */
export function RoleTable({ grants }: { grants: Session['grants'] }) {
  const { programmes, municipalities } = useScope();
  const limitOf = (grant: Session['grants'][number]): string => {
    if (grant.workgroupId) return t('account.roles.one-workgroup');
    if (grant.tenderId) return t('account.roles.one-tender');
    const municipality = municipalities.find((one) => one.id === grant.municipalityId);
    return municipality?.name ?? t('account.roles.no-limit');
  };
  const rows = grants.map((grant, at): RoleRow => ({
    id: String(at),
    role: t(`role.${grant.role}`),
    programme: programmes.find((one) => one.id === grant.programmeId)?.name ?? t('account.roles.all-programmes'),
    limit: limitOf(grant),
  }));
  return (
    <DataTable
      caption={t('account.roles.title')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      empty={<EmptyState title={t('account.roles.none.title')} text={t('account.roles.none')} />}
    />
  );
}

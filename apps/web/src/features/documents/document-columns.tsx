import { IconAlertTriangle, IconArchive, IconLock, IconUsers, IconEye } from '@tabler/icons-react';
import { LocalDate } from '@koersvast/kernel';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import type { DossierDocument } from './document';

/** Who may see it; only confidential stands out. */
export function Level({ level }: { level: DossierDocument['confidentiality'] }) {
  const icon = { MEMBERS: IconUsers, INTERNAL: IconEye, CONFIDENTIAL: IconLock }[level];
  return (
    <StatusChip
      status={level}
      label={t(`document.level.${level}`)}
      icon={icon}
      tone={level === 'CONFIDENTIAL' ? 'info' : 'quiet'}
    />
  );
}

/** Until when it is kept; held and passed stand out. */
export function Retention({ document }: { document: DossierDocument }) {
  if (document.state === 'WITHDRAWN') {
    return <StatusChip status="WITHDRAWN" label={t('document.withdrawn')} icon={IconArchive} tone="struck" />;
  }
  if (document.holdReason) return <StatusChip status="HELD" label={t('document.held')} icon={IconLock} tone="info" />;
  if (document.termPassed) {
    return <StatusChip status="PASSED" label={t('document.passed', { date: date(document.destroyOn) })} icon={IconAlertTriangle} tone="warn" />; // prettier-ignore
  }
  if (document.retentionRule === 'PERMANENT') return t('document.permanent');
  return document.destroyOn ? t('document.kept-until', { date: date(document.destroyOn) }) : t('document.term-unknown');
}

export const DOCUMENT_COLUMNS: Column<DossierDocument>[] = [
  {
    id: 'title',
    header: t('document.column.title'),
    sortable: true,
    cell: (row) => row.title,
  },
  { id: 'code', header: t('document.column.code'), width: 100, sortable: true, cell: (row) => row.code },
  {
    id: 'kind',
    header: t('document.column.kind'),
    width: 130,
    optional: true,
    cell: (row) => t(`document.kind.${row.kind}`),
  },
  { id: 'datedOn', header: t('document.column.dated'), width: 120, optional: true, cell: (row) => date(row.datedOn) },
  {
    id: 'version',
    header: t('document.column.version'),
    width: 80,
    align: 'right',
    optional: true,
    cell: (row) => row.version,
  },
  { id: 'level', header: t('document.column.level'), width: 170, cell: (row) => <Level level={row.confidentiality} /> },
  {
    id: 'retention',
    header: t('document.column.retention'),
    width: 220,
    optional: true,
    cell: (row) => <Retention document={row} />,
  },
  {
    id: 'recordedAt',
    header: t('document.column.added'),
    width: 130,
    sortable: true,
    optional: true,
    cell: (row) => date(LocalDate.at(new Date(row.recordedAt))),
  },
];

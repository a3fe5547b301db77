import { IconHourglass } from '@tabler/icons-react';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { MiniThread } from '@web/ui/rode-draad/mini-thread';
import { StatusChip } from '@web/ui/status-chip';
import type { CellEdit, Column } from '@web/ui/table/columns';
import type { RequirementRow } from './kinds';
import type { requirementEdits } from './requirement-edits';
import classes from './requirement-list.module.css';

const sourceOf = (row: RequirementRow): string =>
  row.sources
    .map(({ workgroupNumber, question }) => t('requirement.source', { workgroup: workgroupNumber, question }))
    .join(', ') || '–';

interface Shape {
  id: string;
  width?: number;
  sortable?: boolean;
  optional?: boolean;
  hidden?: boolean;
  cell: Column<RequirementRow>['cell'];
  edit?: CellEdit<RequirementRow>;
  explained?: boolean;
}

/** Columns of the list; what `edits` holds can be changed in its place. */
export function requirementColumns(edits: Partial<ReturnType<typeof requirementEdits>>): Column<RequirementRow>[] {
  const shapes: Shape[] = [
    { id: 'code', width: 104, sortable: true, cell: (row) => row.code },
    { id: 'kind', width: 156, sortable: true, optional: true, cell: (row) => t(`requirement.kind.${row.kind}`) },
    { id: 'title', sortable: true, edit: edits.title, cell: titleOf },
    { id: 'state', width: 128, sortable: true, cell: (row) => <StatusChip status={row.state} /> },
    { id: 'source', width: 100, optional: true, explained: true, cell: sourceOf },
    { id: 'thread', width: 96, explained: true, cell: (row) => <MiniThread stations={row.thread} /> },
    { id: 'owner', width: 124, optional: true, edit: edits.owner, cell: (row) => row.owner ?? '–' },
    { id: 'block', width: 140, optional: true, edit: edits.block, cell: blockOf },
    { id: 'chapter', width: 140, optional: true, hidden: true, edit: edits.chapter, cell: (row) => row.chapter || '–' },
    { id: 'changedAt', width: 110, sortable: true, optional: true, cell: (row) => date(row.changedAt.slice(0, 10)) },
  ];
  return shapes.map(({ explained, ...shape }) => {
    const name = shape.id === 'changedAt' ? 'changed' : shape.id;
    const meaning = explained ? { meaning: t(`requirement.column.${name}.meaning`) } : {};
    return { ...shape, header: t(`requirement.column.${name}`), ...meaning };
  });
}

const blockOf = (row: RequirementRow) =>
  row.buildingBlock ? (
    <span className={classes.clipped} title={row.buildingBlock.name}>
      {row.buildingBlock.name}
    </span>
  ) : (
    '–'
  );

const titleOf = (row: RequirementRow) => (
  <>
    <span className={classes.title} dir="auto" data-withdrawn={row.state === 'WITHDRAWN' || undefined}>
      {row.title}
    </span>
    {row.awaits.length > 0 && (
      <StatusChip
        status="WAITS"
        tone="warn"
        icon={IconHourglass}
        label={t('requirement.awaits', { decisions: row.awaits.join(', ') })}
      />
    )}
  </>
);

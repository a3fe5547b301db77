import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { amount } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';

type Effect = components['schemas']['ProgrammeEffectResponse'];

const columns: Column<Effect>[] = [
  { id: 'programme', header: t('amendment.effect.programme'), cell: (row) => row.programme },
  {
    id: 'side',
    header: t('amendment.effect.side'),
    width: 130,
    cell: (row) => t(row.side === 'COST' ? 'municipal-budget.cost' : 'municipal-budget.income'),
  },
  { id: 'before', header: t('amendment.effect.before'), width: 150, align: 'right', cell: (row) => amount(row.before) },
  {
    id: 'change',
    header: t('amendment.effect.change'),
    width: 140,
    align: 'right',
    cell: (row) => amount(row.change, { plus: true }),
  },
  { id: 'after', header: t('amendment.effect.after'), width: 150, align: 'right', cell: (row) => amount(row.after) },
];

/** Per programme the mutation and the new amount (BBV 18); a side without any amount is left out. */
export function ProgrammeEffects({ effects }: { effects: Effect[] }) {
  const rows = effects.filter(({ before, change }) => before !== '0.00' || change !== '0.00');
  return (
    <DataTable
      caption={t('amendment.effect')}
      columns={columns}
      rows={rows}
      rowId={(row) => `${row.budgetProgrammeId} ${row.side}`}
    />
  );
}

import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { money } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './mandates.module.css';

type Matter = components['schemas']['MandateMatterResponse'];

function Rule({ matter: { kept, inForce } }: { matter: Matter }) {
  if (!kept) return <span className="kv-quiet">{t('mandate.rule.role')}</span>;
  if (inForce === 0) return <StatusChip status="SUSPECT" label={t('mandate.rule.none')} />;
  return <StatusChip status="ACTIVE" label={t('mandate.rule.kept', { count: inForce })} />;
}

function own({ kept, money: hasAmount, own: reach }: Matter): string {
  if (!kept) return t('mandate.own.role');
  if (!reach) return t('mandate.own.none');
  const codes = reach.codes.join(', ');
  if (!hasAmount) return t('mandate.own.any', { codes });
  return reach.limit === null
    ? t('mandate.own.unlimited', { codes })
    : t('mandate.own.up-to', { limit: money(reach.limit), codes });
}

const columns: Column<Matter>[] = [
  { id: 'matter', header: t('mandate.matter'), width: 300, cell: ({ matter }) => t(`mandate.matter.${matter}`) },
  { id: 'rule', header: t('mandate.rule'), cell: (row) => <Rule matter={row} /> },
  { id: 'own', header: t('mandate.own'), width: 340, cell: own },
];

/** Per matter whether mandates decide, and how far the reader reaches. */
export function MatterTable({ matters }: { matters: Matter[] }) {
  return (
    <section className={classes.matters}>
      <h2>{t('mandate.who-decides')}</h2>
      <DataTable caption={t('mandate.who-decides')} columns={columns} rows={matters} rowId={(row) => row.matter} />
    </section>
  );
}

import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { amount, percent } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './settlements.module.css';

type Step = components['schemas']['SettlementStepResponse'];
type Share = components['schemas']['SettlementShareResponse'];

const stepColumns: Column<Step & { at: number }>[] = [
  { id: 'explanation', header: t('settlement.step'), cell: (row) => row.explanation },
  {
    id: 'partner',
    header: t('settlement.partner'),
    width: 150,
    align: 'right',
    cell: (row) => amount(row.partner, { plus: true }),
  },
  {
    id: 'municipalities',
    header: t('settlement.municipalities'),
    width: 150,
    align: 'right',
    cell: (row) => amount(row.municipalities, { plus: true }),
  },
  { id: 'left', header: t('settlement.left'), width: 150, align: 'right', cell: (row) => amount(row.left) },
];

const shareColumns: Column<Share>[] = [
  { id: 'municipality', header: t('settlement.municipality'), width: 200, cell: (row) => row.municipality },
  {
    id: 'percentage',
    header: t('settlement.share'),
    width: 140,
    align: 'right',
    cell: (row) => percent(row.percentage),
  },
  {
    id: 'amount',
    header: t('settlement.settled'),
    align: 'right',
    cell: (row) => (
      <>
        {row.holdsRemainderCent && <span className={classes.cent}>{t('agreed-budget.split.remainder')}</span>}
        {amount(row.amount, { plus: true })}
      </>
    ),
  },
];

interface ReckoningProps {
  partner: string;
  municipalities: string;
  municipalityKeyName: string;
  steps: Step[];
  shares: Share[];
}

/** The arithmetic step by step, and what it is for each municipality. */
export function Reckoning({ partner, municipalities, municipalityKeyName, steps, shares }: ReckoningProps) {
  return (
    <>
      <section className={classes.section}>
        <h2>{t('settlement.steps')}</h2>
        <DataTable
          caption={t('settlement.steps')}
          columns={stepColumns}
          rows={steps.map((step, at) => ({ ...step, at }))}
          rowId={(row) => String(row.at)}
          total={{
            explanation: t('settlement.total'),
            partner: amount(partner, { plus: true }),
            municipalities: amount(municipalities, { plus: true }),
          }}
        />
      </section>
      <section className={classes.section}>
        <h2>{t('settlement.per-municipality')}</h2>
        <p className="kv-quiet">{t('settlement.by-key', { key: municipalityKeyName })}</p>
        <DataTable
          caption={t('settlement.per-municipality')}
          columns={shareColumns}
          rows={shares}
          rowId={(row) => row.municipalityId}
          total={{ municipality: t('settlement.total'), amount: amount(municipalities, { plus: true }) }}
        />
        <p className="kv-caption">{t('settlement.sign')}</p>
      </section>
    </>
  );
}

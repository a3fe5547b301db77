import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { money } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './monthly-sheet.module.css';

type Sheet = components['schemas']['MonthlySheetResponse'];
type Line = components['schemas']['SheetLineResponse'] & { group: string };
type Light = NonNullable<Line['light']>;

const LOOKS = {
  GREEN: { tone: 'ok', icon: IconCircleCheck },
  AMBER: { tone: 'warn', icon: IconAlertTriangle },
  RED: { tone: 'err', icon: IconAlertOctagon },
} as const;

const Colour = ({ light }: { light: Light | null }) =>
  light && <StatusChip status={light} label={t(`monthly-sheet.light.${light}`)} {...LOOKS[light]} />;

const COLUMNS: Column<Line>[] = [
  { id: 'name', header: t('monthly-sheet.line'), cell: (row) => row.name },
  {
    id: 'value',
    header: t('monthly-sheet.value'),
    width: 190,
    align: 'right',
    cell: ({ present, provisional, value }) =>
      present ? (
        <strong>{provisional ? t('monthly-sheet.provisional', { value }) : value}</strong>
      ) : (
        <span className="kv-quiet">{value}</span>
      ),
  },
  { id: 'period', header: t('monthly-sheet.period'), width: 150, cell: (row) => row.period },
  { id: 'before', header: t('monthly-sheet.before'), width: 140, align: 'right', cell: (row) => row.before },
  { id: 'norm', header: t('monthly-sheet.norm'), width: 110, align: 'right', cell: (row) => row.norm },
  { id: 'light', header: t('monthly-sheet.light'), width: 120, cell: (row) => <Colour light={row.light} /> },
];

/** The sheet as it will be on paper. */
export function SheetView({ contractId, month }: { contractId: string; month: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/monthly-sheet', {
    params: { path: { id: contractId }, query: { month } },
  });
  const lines = data.groups.flatMap(({ heading, lines: own }) => own.map((line) => ({ ...line, group: heading })));
  return (
    <div className={classes.page}>
      <DataTable
        caption={t('monthly-sheet.caption')}
        columns={COLUMNS}
        rows={lines}
        rowId={(row) => row.name}
        group={(row) => row.group}
      />
      <div className={classes.twins}>
        <Money sheet={data} />
        <Attention sheet={data} />
      </div>
    </div>
  );
}

const euro = (value: string | null): string => (value === null ? t('monthly-sheet.missing') : money(value));

function Money({ sheet }: { sheet: Sheet }) {
  const { spent, agreed, spentShare, forecast, forecastQuarter } = sheet;
  const share = spentShare?.replace('.', ',') ?? '';
  return (
    <section className={classes.card}>
      <h2>{t('monthly-sheet.money')}</h2>
      <FactList
        facts={[
          [
            t('monthly-sheet.spent'),
            spentShare
              ? t('monthly-sheet.spent.text', { spent: euro(spent), share, agreed: euro(agreed) })
              : euro(spent),
          ],
          [t('monthly-sheet.agreed'), spentShare ? null : euro(agreed)],
          [
            t('monthly-sheet.forecast'),
            forecastQuarter
              ? t('monthly-sheet.forecast.text', {
                  forecast: euro(forecast),
                  quarter: forecastQuarter.split('-').reverse().join(' '),
                })
              : t('monthly-sheet.missing'),
          ],
        ]}
      />
    </section>
  );
}

function Attention({ sheet }: { sheet: Sheet }) {
  const { subcontractors, subcontractorChanges, late, lateTitles, red, continuity } = sheet;
  return (
    <section className={classes.card}>
      <h2>{t('monthly-sheet.attention')}</h2>
      <FactList
        facts={[
          [
            t('monthly-sheet.subcontractors'),
            t('monthly-sheet.subcontractors.text', { count: subcontractors, changes: subcontractorChanges }),
          ],
          [t('monthly-sheet.late'), late === 0 ? t('monthly-sheet.nothing') : `${late}: ${lateTitles.join('; ')}`],
          [t('monthly-sheet.red'), red.length === 0 ? t('monthly-sheet.nothing') : red.join('; ')],
          [
            t('monthly-sheet.continuity'),
            continuity === 'SHOWN' ? (
              <>
                {sheet.continuityQuarter} <Colour light={sheet.continuityLight} /> {sheet.continuityText}
              </>
            ) : (
              t(`monthly-sheet.continuity.${continuity}`)
            ),
          ],
        ]}
      />
    </section>
  );
}

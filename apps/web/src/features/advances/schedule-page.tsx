import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { PageLoading } from '@web/shell/page-loading';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { amount } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StandFields } from '@web/ui/stand-fields';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { Books } from './books';
import { Payments } from './payments';
import { PlannedTerms } from './planned-terms';
import classes from './advances.module.css';

export type Schedule = components['schemas']['AdvanceScheduleResponse'];
type Figure = components['schemas']['AdvanceFigureResponse'];

const MEASURES = ['agreed', 'due', 'paid', 'prepaid', 'open'] as const;

const figureColumns: Column<Figure>[] = [
  { id: 'municipality', header: t('advance.figure.municipality'), cell: (row) => row.municipality },
  ...MEASURES.map((name) => ({
    ...{ id: name, header: t(`advance.figure.${name}`), meaning: t(`advance.figure.${name}.meaning`) },
    ...{ width: 160, align: 'right' as const, cell: (row: Figure) => amount(row[name]) },
  })),
];

/** One schedule at a stand: figures per municipality, terms, payments and what each book shows. */
export function SchedulePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { stand, bekend } = useSearchParams();
  const query = { ...(stand ? { asOf: stand } : {}), ...(bekend ? { knownAt: bekend } : {}) };
  const { data: schedule } = useQuery({
    ...apiQuery.queryOptions('get', '/advance-schedules/{id}', { params: { path: { id }, query } }),
    placeholderData: keepPreviousData,
  });
  if (!schedule) return <PageLoading />;
  const total = Object.fromEntries(MEASURES.map((name) => [name, amount(schedule.total[name])]));
  return (
    <>
      <PageHeader
        title={t('advance.title', { year: schedule.year })}
        lead={t('advance.page.lead', {
          contract: `${schedule.contractCode} ${schedule.contractTitle}`,
          contractor: schedule.contractor,
          version: schedule.versionNumber ?? '–',
        })}
        crumbs={[{ label: t('advance.nav'), to: '/voorschotten' }]}
        actions={
          <>
            <StandFields asOf={schedule.asOfDate} />
            <ExportMenu
              kind="advance-schedule"
              parameters={{ scheduleId: id, asOf: schedule.asOfDate }}
              formats={['xlsx', 'pdf']}
            />
          </>
        }
      />
      <section className={classes.section}>
        <h2>{t('advance.figures')}</h2>
        <DataTable
          caption={t('advance.figures.caption')}
          columns={figureColumns}
          rows={schedule.figures}
          rowId={(row) => row.municipalityId}
          total={{ municipality: t('advance.total'), ...total }}
        />
      </section>
      <PlannedTerms schedule={schedule} current={!stand && !bekend} />
      <Payments schedule={schedule} current={!stand && !bekend} />
      <Books schedule={schedule} />
    </>
  );
}

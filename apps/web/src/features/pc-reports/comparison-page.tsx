import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { WordDiff } from '@web/ui/word-diff';
import classes from './composer.module.css';

type Comparison = components['schemas']['ReportComparisonResponse'];
type Figure = components['schemas']['ComparedFigureResponse'];
type Text = components['schemas']['ComparedTextResponse'];

const columns: Column<Figure>[] = [
  { id: 'label', header: t('pc-report.compare.what'), cell: (row) => row.label },
  {
    id: 'figure',
    header: t('pc-report.figure.figure'),
    width: 200,
    cell: (row) => t(`pc-report.figure.${row.figure}`),
  },
  {
    id: 'before',
    header: t('pc-report.compare.before'),
    align: 'right',
    width: 160,
    cell: (row) => amount(row.before),
  },
  { id: 'after', header: t('pc-report.compare.after'), align: 'right', width: 160, cell: (row) => amount(row.after) },
  {
    id: 'difference',
    header: t('pc-report.figure.difference'),
    align: 'right',
    width: 160,
    cell: (row) => amount(row.difference, { plus: true }),
  },
];

/** Two versions of a report beside each other: figures that moved, and texts word by word. */
export function ComparisonPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { met } = useSearchParams();
  const { data } = apiQuery.useSuspenseQuery('get', '/pc-reports/{id}/comparison', {
    params: { path: { id }, query: { withId: met } },
  });
  const { before, after, figures, sameFigures, paragraphs, explanations } = data;
  return (
    <>
      <PageHeader
        title={t('pc-report.compare.title', { before: before.code, after: after.code })}
        lead={<Heads before={before} after={after} />}
        crumbs={[
          { label: t('pc-report.nav'), to: '/pc-rapporten' },
          { label: after.code, to: `/pc-rapporten/${after.id}` },
        ]}
        actions={
          <ExportMenu
            kind="pc-report-comparison"
            parameters={{ reportId: id, ...(met ? { withId: met } : {}) }}
            formats={['pdf', 'docx', 'xlsx']}
          />
        }
      />
      <div>
        <h2>{t('pc-report.compare.figures')}</h2>
        <p className="kv-caption">{t('pc-report.compare.same', { count: sameFigures })}</p>
        <DataTable
          caption={t('pc-report.compare.figures')}
          columns={columns}
          rows={figures}
          rowId={(row) => row.token}
          empty={<EmptyState title={t('pc-report.compare.none')} text={t('pc-report.compare.none.text')} />}
        />
      </div>
      <Texts title={t('pc-report.compare.texts')} texts={paragraphs} />
      <Texts title={t('pc-report.compare.explanations')} texts={explanations} />
    </>
  );
}

function Heads({ before, after }: Pick<Comparison, 'before' | 'after'>) {
  return (
    <span className={classes.lead}>
      {t('pc-report.compare.heads', {
        ...{ before: before.code, beforeOn: date(before.asOfDate), after: after.code, afterOn: date(after.asOfDate) },
      })}
      {after.state === 'DRAFT' && <StatusChip status="DRAFT" />}
    </span>
  );
}

const looks = { SAME: 'ADOPTED', CHANGED: 'IN_REVIEW', ADDED: 'IN_REVIEW', REMOVED: 'WITHDRAWN' } as const;

function Texts({ title, texts }: { title: string; texts: Text[] }) {
  if (texts.length === 0) return null;
  return (
    <section aria-label={title} className={classes.compared}>
      <h2>{title}</h2>
      {texts.map((text) => (
        <article key={`${text.beforeCode} ${text.afterCode}`} className={classes.page}>
          <header className={classes.explanationHead}>
            <h3>{text.heading}</h3>
            <span className="kv-caption">{[text.beforeCode, text.afterCode].filter(Boolean).join(' → ')}</span>
            <StatusChip status={looks[text.change]} label={t(`pc-report.compare.${text.change}`)} />
          </header>
          <p className={classes.words}>
            {text.change === 'SAME' ? text.after : <WordDiff before={text.before} after={text.after} />}
          </p>
        </article>
      ))}
    </section>
  );
}

import { t } from '@web/texts';
import { PageHeader } from '@web/ui/page-header';
import { SeriesTable } from './series-table';

/** All series of meetings that one may see. */
export function SeriesListPage() {
  return (
    <>
      <PageHeader
        title={t('series.nav')}
        lead={t('series.lead')}
        crumbs={[{ label: t('meeting.nav'), to: '/overleggen' }]}
      />
      <SeriesTable />
    </>
  );
}

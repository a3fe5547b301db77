import { t } from '@web/texts';
import { PageHeader } from '@web/ui/page-header';
import { IndicatorTable } from './indicator-table';

/** KPI's over all contracts of the programme. */
export function IndicatorList() {
  return (
    <>
      <PageHeader title={t('indicator.nav')} lead={t('indicator.lead')} />
      <IndicatorTable />
    </>
  );
}

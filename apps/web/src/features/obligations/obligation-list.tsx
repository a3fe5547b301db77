import { t } from '@web/texts';
import { PageHeader } from '@web/ui/page-header';
import { ObligationWorkList } from './obligation-work-list';

/** Obligations over all contracts of the programme. */
export function ObligationList() {
  return (
    <>
      <PageHeader title={t('obligation.nav')} lead={t('obligation.lead')} />
      <ObligationWorkList />
    </>
  );
}

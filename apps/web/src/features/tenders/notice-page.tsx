import { t } from '@web/texts';
import { PageHeader } from '@web/ui/page-header';
import { NoticeTable } from './notice-table';

/** All notices of the programme, by tender reference. */
export function NoticePage() {
  return (
    <>
      <PageHeader title={t('notice.nav')} lead={t('notice.lead')} />
      <NoticeTable />
    </>
  );
}

import { t } from '@web/texts';
import { PageHeader } from '@web/ui/page-header';
import { DocumentTable } from './document-table';

/** The whole dossier of the programme, as far as one may see it. */
export function DocumentList() {
  return (
    <>
      <PageHeader title={t('document.nav')} lead={t('document.lead')} />
      <DocumentTable />
    </>
  );
}

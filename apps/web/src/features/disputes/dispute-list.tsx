import { t } from '@web/texts';
import { PageHeader } from '@web/ui/page-header';
import { DisputeRegister } from './dispute-register';

/** The issues and disputes of all contracts. */
export function DisputeList() {
  return (
    <>
      <PageHeader title={t('dispute.nav')} lead={t('dispute.lead')} />
      <DisputeRegister />
    </>
  );
}

import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { RiskRegister } from './risk-register';

/** The risks of all contracts. */
export function RiskList() {
  const mayWrite = useCan('risk.write');
  const add = mayWrite && (
    <LinkButton to="/risicos/nieuw" variant="filled">
      {t('risk.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('risk.nav')} lead={t('risk.lead')} actions={add} />
      <RiskRegister />
    </>
  );
}

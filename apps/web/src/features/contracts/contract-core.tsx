import { LocalDate } from '@koersvast/kernel';
import { apiQuery } from '@web/api/client';
import type { ContractTabProps } from '@web/shell/contract-tab';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { MissingParts } from './completeness';
import { ContractOwner } from './contract-owner';
import type { Contract } from './contract-page';
import { Renewals } from './renewals';
import { TermsForm } from './terms-form';
import { TermsView } from './terms-view';
import classes from './contracts.module.css';

/** What the contract says on the day, or on its first day while that has yet to come: today's to change for who may. */
export function ContractCore({ contract, day }: ContractTabProps) {
  const mayWrite = useCan('contract.write');
  const on = day ?? (contract.startsOn > LocalDate.today() ? contract.startsOn : undefined);
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/as-of', {
    params: { path: { id: contract.id }, query: { on } },
  });
  if (!data.terms) return <p>{t('contract.as-of.before', { date: date(data.on) })}</p>;
  if (!day && mayWrite && contract.state !== 'ENDED') {
    return (
      <>
        <Keeping contract={contract} mayWrite />
        <TermsForm key={`${contract.id} ${data.terms.versionId}`} contract={contract} terms={data.terms} />
      </>
    );
  }
  return (
    <>
      {!day && <Keeping contract={contract} mayWrite={false} />}
      <TermsView terms={data.terms} />
    </>
  );
}

/** What asks attention beside the terms: what is missing, whose it is, and the options to renew. */
function Keeping({ contract, mayWrite }: { contract: Contract; mayWrite: boolean }) {
  return (
    <>
      <MissingParts contract={contract} />
      <div className={classes.keeping}>
        <ContractOwner contract={contract} mayWrite={mayWrite} />
        <Renewals contract={contract} />
      </div>
    </>
  );
}

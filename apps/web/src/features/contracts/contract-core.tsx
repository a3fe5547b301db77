import { LocalDate } from '@koersvast/kernel';
import { apiQuery } from '@web/api/client';
import type { ContractTabProps } from '@web/shell/contract-tab';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { TermsForm } from './terms-form';
import { TermsView } from './terms-view';

/** What the contract says on the day, or on its first day while that has yet to come: today's to change for who may. */
export function ContractCore({ contract, day }: ContractTabProps) {
  const mayWrite = useCan('contract.write');
  const on = day ?? (contract.startsOn > LocalDate.today() ? contract.startsOn : undefined);
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/as-of', {
    params: { path: { id: contract.id }, query: { on } },
  });
  if (!data.terms) return <p>{t('contract.as-of.before', { date: date(data.on) })}</p>;
  if (!day && mayWrite && contract.state !== 'ENDED') {
    return <TermsForm key={`${contract.id} ${data.terms.versionId}`} contract={contract} terms={data.terms} />;
  }
  return <TermsView terms={data.terms} />;
}

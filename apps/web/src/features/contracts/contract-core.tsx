import { apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import type { Contract } from './contract-page';
import { TermsForm } from './terms-form';
import { TermsView } from './terms-view';

/** What the contract says today, or on its first day while that has yet to come: to change for who may, else to read. */
export function ContractCore({ contract }: { contract: Contract }) {
  const mayWrite = useCan('contract.write');
  const today = new Date().toISOString().slice(0, 10);
  const on = contract.startsOn > today ? contract.startsOn : undefined;
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/as-of', {
    params: { path: { id: contract.id }, query: { on } },
  });
  if (!data.terms) return <p>{t('contract.as-of.before', { date: date(data.on) })}</p>;
  if (mayWrite && contract.state !== 'ENDED') {
    return <TermsForm key={`${contract.id} ${data.terms.versionId}`} contract={contract} terms={data.terms} />;
  }
  return <TermsView terms={data.terms} />;
}

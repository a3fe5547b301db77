import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { useDeed } from '@web/ui/use-deed';
import type { Contract } from './contract-page';

/** Whose contract it is; who may, gives it to a colleague. */
export function ContractOwner({ contract, mayWrite }: { contract: Contract; mayWrite: boolean }) {
  const { doing, run } = useDeed();
  if (!mayWrite || contract.state === 'ENDED') {
    return (
      <p>
        {t('contract.owner')}: {contract.ownerName ?? t('contract.owner.none')}
      </p>
    );
  }
  const assign = (ownerId: string | null) =>
    run(() =>
      api.POST('/contracts/{id}/assign', {
        params: { path: { id: contract.id }, header: ifMatch(contract.rowVersion) },
        body: { ownerId },
      }),
    );
  return (
    <ColleaguePicker
      label={t('contract.owner')}
      permission="contract.write"
      value={contract.ownerId}
      disabled={doing}
      onChange={(ownerId) => void assign(ownerId)}
    />
  );
}

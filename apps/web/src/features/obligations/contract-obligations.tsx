import type { ContractTabProps } from '@web/shell/contract-tab';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { LinkButton } from '@web/ui/link-button';
import { ObligationsOnDay } from '../contracts/lists-on-day';
import { ObligationWorkList } from './obligation-work-list';
import { OpenPeriod, PeriodWorkList } from './period-list';

/** What the contract asks of both sides; on another day what bound them then. */
export function ContractObligations({ contract, day }: ContractTabProps) {
  const mayWrite = useCan('contract.write');
  if (day) return <ObligationsOnDay id={contract.id} day={day} />;
  return (
    <>
      {mayWrite && contract.state !== 'ENDED' && (
        <p>
          <LinkButton to={`/verplichtingen/nieuw?contract=${contract.id}`}>{t('obligation.new')}</LinkButton>
        </p>
      )}
      <ObligationWorkList contractId={contract.id} />
    </>
  );
}

/** When each obligation of the contract asks for something. */
export const ContractPeriods = ({ contract }: ContractTabProps) => (
  <>
    <PeriodWorkList contractId={contract.id} />
    <OpenPeriod />
  </>
);

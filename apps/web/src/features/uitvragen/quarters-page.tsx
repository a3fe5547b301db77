import { ContractScreen } from '@web/shell/contract-screen';
import { QuarterTable } from './quarter-table';

/** Every quarter of one contract. */
export const QuartersPage = () => (
  <ContractScreen name="quarterly">
    {(contractId) => <QuarterTable key={contractId} contractId={contractId} />}
  </ContractScreen>
);

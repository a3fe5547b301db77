import { ContractScreen } from '@web/shell/contract-screen';
import { ContinuityView } from './continuity-view';

/** The money of the partner of one contract. */
export const ContinuityPage = () => (
  <ContractScreen name="continuity">
    {(contractId) => <ContinuityView key={contractId} contractId={contractId} />}
  </ContractScreen>
);

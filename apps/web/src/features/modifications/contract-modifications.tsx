import type { ContractTabProps } from '@web/shell/contract-tab';
import { ModificationRegister } from './modification-register';

/** The changes of one contract. */
export const ContractModifications = ({ contract }: ContractTabProps) => (
  <ModificationRegister contractId={contract.id} />
);

import type { ContractTabProps } from '@web/shell/contract-tab';
import { DisputeRegister } from './dispute-register';

/** The tab Geschillen of a contract. */
export const ContractDisputes = ({ contract }: ContractTabProps) => <DisputeRegister contractId={contract.id} />;

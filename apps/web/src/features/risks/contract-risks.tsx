import type { ContractTabProps } from '@web/shell/contract-tab';
import { RiskRegister } from './risk-register';

/** The tab Risico's of a contract. */
export const ContractRisks = ({ contract }: ContractTabProps) => <RiskRegister contractId={contract.id} />;

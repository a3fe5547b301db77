import type { ContractTabProps } from '@web/shell/contract-tab';
import { QuarterTable } from './quarter-table';

/** The quarters of one contract, on its page. */
export const ContractQuarters = ({ contract }: ContractTabProps) => <QuarterTable contractId={contract.id} />;

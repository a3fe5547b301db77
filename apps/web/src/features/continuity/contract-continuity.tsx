import type { ContractTabProps } from '@web/shell/contract-tab';
import { ContinuityView } from './continuity-view';

/** The money of the partner on the page of its contract. */
export const ContractContinuity = ({ contract }: ContractTabProps) => <ContinuityView contractId={contract.id} />;

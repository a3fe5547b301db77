import type { ContractTabProps } from '@web/shell/contract-tab';
import { IndicatorsOnDay } from '../contracts/lists-on-day';
import { IndicatorTable } from './indicator-table';

/** The indicators of one contract, with the definitions of the day. */
export const ContractIndicators = ({ contract, day }: ContractTabProps) =>
  day ? <IndicatorsOnDay id={contract.id} day={day} /> : <IndicatorTable contractId={contract.id} />;

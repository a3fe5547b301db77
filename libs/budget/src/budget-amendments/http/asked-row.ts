import type { AskedRow } from '../commands/amendment-content';
import type { AmendmentRowRequest } from './budget-amendment.request';

/** A row of a request as the commands take it. */
export const asRow = ({ lineId, newLine, change, receivableChange = null }: AmendmentRowRequest): AskedRow => ({
  ...{ lineId, change, receivableChange },
  newLine: newLine
    ? { ...newLine, contractId: newLine.contractId ?? null, vatTreatment: newLine.vatTreatment ?? 'EXEMPT' }
    : null,
});

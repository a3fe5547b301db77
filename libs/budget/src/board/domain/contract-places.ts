import type { PaymentRoute } from '@koersvast/contract';

interface ContractLine {
  municipalityId: string;
  taskField: string;
  legalBasis: string;
  contractId: string | null;
}

interface Booked {
  municipalityId: string | null;
  taskField: string | null;
  legalBasis: string | null;
}

/** Address of a taakveld of a municipality. */
export const fieldKey = (municipalityId: string | null, taskField: string | null): string =>
  `${municipalityId ?? ''}~${taskField ?? ''}`;

/** Taakvelden of the municipalities on which the begroting has a bijdrage to the joint body for the contract. */
export const contributionFields = (lines: readonly ContractLine[], contractId: string): string[] =>
  lines
    .filter((line) => line.contractId === contractId && line.legalBasis === 'JOINT_CONTRIBUTION')
    .map((line) => fieldKey(line.municipalityId, line.taskField));

/**
 * Which bookings are of the contract. The municipality books the care on the ground of the contract; when the joint body is
 * principal (route c) it books a bijdrage instead, on the taakvelden where its begroting has that bijdrage for the contract.
 */
export function contractPlaces(
  lines: readonly ContractLine[],
  contract: { id: string; paymentRoute: PaymentRoute } | null,
): (booked: Booked) => boolean {
  const fields = new Set(contract?.paymentRoute === 'C' ? contributionFields(lines, contract.id) : []);
  return ({ municipalityId, taskField, legalBasis }) =>
    legalBasis === 'CONTRACT' ||
    (legalBasis === 'JOINT_CONTRIBUTION' && fields.has(fieldKey(municipalityId, taskField)));
}

export class BoundaryResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  buildingBlockId: string | null;
  buildingBlock: string | null;
  /** Soort hulp of product; leeg: de hele bouwsteen. */
  product: string;
  /** IN_CONTRACT: in het contract; GRJR: bij de regio; MUNICIPAL_OTHER: gemeentelijk buiten het contract. */
  placement: 'IN_CONTRACT' | 'GRJR' | 'MUNICIPAL_OTHER';
  /** Waarop dat berust. */
  basis: string;
  note: string;
  /** @format date */
  startsOn: string;
  /** @format date */
  endsOn: string | null;
  withdrawnReason: string | null;
  rowVersion: number;
}

export class BoundaryListResponse {
  items: BoundaryResponse[];
  next: string | null;
}

export class UnitResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  name: string;
  kind: 'JOINT_BODY' | 'TEAM';
  form: string;
  /** @format uuid */
  parentId: string | null;
  /** @format uuid */
  municipalityId: string | null;
  /** Naam van waar het onder valt. */
  under: string | null;
  sort: number;
  note: string;
  state: 'ACTIVE' | 'WITHDRAWN';
  rowVersion: number;
}

export class UnitListResponse {
  items: UnitResponse[];
  next: string | null;
}

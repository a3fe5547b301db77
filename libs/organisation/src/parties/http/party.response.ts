export class PartyResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string | null;
  /** @format uuid */
  unitId: string | null;
  name: string;
  kind: 'MUNICIPALITY' | 'JOINT_BODY';
}

export class PartyListResponse {
  items: PartyResponse[];
  next: string | null;
}

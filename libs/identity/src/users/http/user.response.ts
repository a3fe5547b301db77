export class RoleGrantResponse {
  /** @format uuid */
  id: string;
  role: 'inkoper' | 'contractmanager' | 'financien' | 'werkgroeplid' | 'lezer' | 'beheerder';
  /** Leeg: alle programma's. @format uuid */
  programmeId: string | null;
  programme: string | null;
  /** @format uuid */
  municipalityId: string | null;
  municipality: string | null;
  /** @format uuid */
  tenderId: string | null;
  tender: string | null;
  /** @format uuid */
  workgroupId: string | null;
  workgroup: string | null;
}

export class UserResponse {
  /** @format uuid */
  id: string;
  name: string;
  /** @format email */
  email: string;
  state: 'ACTIVE' | 'DISABLED';
  grants: RoleGrantResponse[];
  /** Laatste keer dat deze persoon iets deed. @format date-time */
  lastSeenAt: string | null;
  rowVersion: number;
}

export class UserListResponse {
  items: UserResponse[];
  next: string | null;
}

export class ColleagueResponse {
  /** @format uuid */
  id: string;
  name: string;
  roles: ('inkoper' | 'contractmanager' | 'financien' | 'werkgroeplid' | 'lezer' | 'beheerder')[];
}

export class ColleagueListResponse {
  items: ColleagueResponse[];
  next: string | null;
}

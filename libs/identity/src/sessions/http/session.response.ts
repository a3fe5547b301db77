export class SessionUserResponse {
  /** @format uuid */
  id: string;
  name: string;
  /** @format email */
  email: string;
}

export class SessionGrantResponse {
  role: 'inkoper' | 'contractmanager' | 'financien' | 'werkgroeplid' | 'lezer' | 'beheerder';
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  municipalityId: string | null;
  /** @format uuid */
  tenderId: string | null;
  /** @format uuid */
  workgroupId: string | null;
}

export class SessionProgrammeResponse {
  /** @format uuid */
  id: string;
  code: string;
  name: string;
  /** Bedragen zijn verzonnen: scherm, PDF en blad zeggen dat. */
  fictitiousAmounts: boolean;
  /** Wat de gebruiker in dit programma mag. */
  permissions: string[];
}

export class SessionResponse {
  user: SessionUserResponse;
  /** Rollen, elk één keer. */
  roles: string[];
  grants: SessionGrantResponse[];
  programmes: SessionProgrammeResponse[];
  /** Alles wat de gebruiker ergens mag. */
  permissions: string[];
  /** Terugsturen als X-CSRF-Token bij alles wat iets wijzigt. */
  csrfToken: string;
}

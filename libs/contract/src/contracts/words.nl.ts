/** Words of contracts on paper; the screen has its own. */
export const STATE_WORDS = { DRAFT: 'concept', ACTIVE: 'loopt', ENDED: 'afgelopen' } as const;

export const PARTY_WORDS = { CONTRACTOR: 'opdrachtnemer', PRINCIPAL: 'gemeenten', JOINT_BODY: 'regeling' } as const;

export const ROLE_WORDS = {
  ...{ PRINCIPAL: 'Opdrachtgever', CONTRACTOR: 'Opdrachtnemer', JOINT_BODY: 'Gemeenschappelijke regeling' },
  ...{ GUARANTOR: 'Garantsteller', OTHER: 'Andere partij' },
} as const;

export const ROUTE_WORDS = {
  A: 'A, de gemeenten betalen',
  B: 'B, de regeling betaalt als kassier',
  C: 'C, de regeling is opdrachtgever',
} as const;

export const ACCESS_WORDS = {
  ...{ MUNICIPALITY: 'de gemeente', CONTRACTOR: 'de opdrachtnemer', JOINT_BODY: 'de regeling' },
  REFERRERS: 'verwijzers',
} as const;

export const LEVEL_WORDS = {
  ...{ OPERATIONAL: 'operationeel', TACTICAL: 'tactisch', STRATEGIC: 'strategisch' },
  ...{ ADMINISTRATIVE: 'bestuurlijk', DISPUTE: 'geschil' },
} as const;

export const RENEWAL_WORDS = {
  ...{ LATER: 'nog niet aan de beurt', TO_DECIDE: 'te besluiten', LAPSED: 'vervallen' },
  ...{ USED: 'gebruikt', NOT_USED: 'niet gebruikt' },
} as const;

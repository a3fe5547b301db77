/** In which capacity somebody knew more than others (Aw 2.51 as the model; the law has it for tenders, we keep it here too). */
export const INVOLVEMENT_ROLES = ['CONSULTATION', 'WORKGROUP', 'ADVISER'] as const;
export type InvolvementRole = (typeof INVOLVEMENT_ROLES)[number];

/** What Koersvast knows by itself, and what a person recorded. */
export const INVOLVEMENT_SOURCES = ['PARTY', 'TALK', 'WORKGROUP', 'MANUAL'] as const;
export type InvolvementSource = (typeof INVOLVEMENT_SOURCES)[number];
export type KnownSource = Exclude<InvolvementSource, 'MANUAL'>;

export const ROLE_LABELS: Record<InvolvementRole, string> = {
  CONSULTATION: 'marktconsultatie',
  WORKGROUP: 'werkgroep',
  ADVISER: 'adviseur',
};

/** What was done so that the involvement gives no advantage, and what shows it. */
export interface Measure {
  /** What the organisation got to know, besides what the ledger says. */
  information: string;
  measure: string;
  /** 'yyyy-mm-dd' */
  measuredOn: string | null;
  proof: string;
}

export interface OwnInvolvement {
  organisation: string;
  kvkNumber: string | null;
  role: InvolvementRole;
  /** 'yyyy-mm-dd' */
  involvedOn: string;
}

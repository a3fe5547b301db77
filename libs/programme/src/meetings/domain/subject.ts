export const SUBJECT_KINDS = ['programme', 'workgroup', 'tender', 'contract'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What is met about, or what an action belongs to. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** Scope of a subject: what row-level security and permissions look at. */
export interface SubjectScope {
  programmeId: string;
  tenderId: string | null;
  workgroupId: string | null;
}

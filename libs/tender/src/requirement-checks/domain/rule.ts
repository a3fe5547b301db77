export type Severity = 'BLOCKS' | 'WARNS';
export type Subject = 'requirement' | 'award-criterion' | 'tender';

/** One rule of the Programma van Eisen, as a person reads it. Codes are stable: letters and scripts refer to them. */
export interface Rule {
  code: string;
  /** BLOCKS: nothing is published while it is broken. WARNS: look at it, then decide. */
  severity: Severity;
  subject: Subject;
  /** What is wrong, in a few words. */
  title: string;
  /** What is wrong with this record; `{detail}` is what the check found. */
  finding: string;
  /** What to do. */
  advice: string;
  /** Law or practice behind it; empty for good order alone. */
  basis: string;
}

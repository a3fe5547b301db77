/** What meetings and actions belong to. */
export interface SubjectProps {
  subjectKind: 'programme' | 'workgroup' | 'tender' | 'contract';
  subjectId: string;
  /** Set when the subject is a workgroup: sentences of its minutes become its contributions. */
  workgroupId?: string;
  mayWrite: boolean;
}

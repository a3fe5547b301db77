import { t } from '@web/texts';

export type SubjectKind = 'programme' | 'workgroup' | 'tender' | 'contract';
export const SUBJECT_KINDS: readonly SubjectKind[] = ['programme', 'workgroup', 'tender', 'contract'];

export interface Subject {
  subjectKind: SubjectKind;
  subjectId: string;
}

/** What meetings and actions belong to. */
export interface SubjectProps extends Subject {
  mayWrite: boolean;
}

/** "Werkgroep 9 Veiligheid"; of what a person may not read, only what kind of thing it is. */
export const subjectTitle = ({
  subjectKind,
  subjectName,
}: {
  subjectKind: SubjectKind;
  subjectName: string;
}): string =>
  subjectKind === 'programme' && subjectName ? subjectName : `${t(`subject.${subjectKind}`)} ${subjectName}`.trim();

/** Page of the subject. */
export const subjectUrl = ({ subjectKind, subjectId }: Subject): string =>
  ({
    programme: '/programma',
    workgroup: `/werkgroepen/${subjectId}`,
    tender: `/aanbestedingen/${subjectId}`,
    contract: `/contracten/${subjectId}`,
  })[subjectKind];

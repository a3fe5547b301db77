import { useMemo } from 'react';
import { t } from '@web/texts';
import type { ListFilter } from '@web/ui/table/list-toolbar';
import { useRegisters } from '../contributions/use-registers';
import { SUBJECT_KINDS } from './subject';

/** Filters of a list of meetings or actions: about what kind of thing, and of which workgroup. */
export function useSubjectFilters(): ListFilter[] {
  const { workgroups } = useRegisters();
  return useMemo(
    () => [
      {
        name: 'subjectKind',
        label: t('subject.label'),
        options: SUBJECT_KINDS.map((value) => ({ value, label: t(`subject.${value}`) })),
      },
      {
        name: 'subjectId',
        label: t('subject.workgroup'),
        options: workgroups.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` })),
      },
    ],
    [workgroups],
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { PercentageInput } from '@web/ui/form/percentage-input';
import type { Criterion, Typed } from './weights';

interface WeightCellProps {
  criterion: Criterion;
  typed: Typed;
  onTyped: (typed: Typed) => void;
}

/** A weight in place: Enter or leaving saves, Escape undoes; the sums follow each keystroke. */
export function WeightCell({ criterion, typed, onTyped }: WeightCellProps) {
  const client = useQueryClient();
  const [confirm, dialog] = useConfirm();
  const [problem, setProblem] = useState<string | null>(null);
  const { id, title, weight, rowVersion, state } = criterion;
  const value = typed.has(id) ? typed.get(id) : weight;
  const type = (next: string | null | undefined) => {
    const rest = new Map(typed);
    if (next === undefined) rest.delete(id);
    else rest.set(id, next);
    onTyped(rest);
  };
  const save = async (): Promise<void> => {
    if (!value || Number(value) === Number(weight)) return;
    const answer =
      state === 'PUBLISHED'
        ? await confirm({
            title: t('award-criterion.weight-of', { title }),
            text: t('award-criterion.field.change-reason.hint'),
            confirm: t('award-criterion.save'),
            reason: { label: t('award-criterion.field.change-reason'), required: true },
          })
        : { reason: '' };
    if (!answer) return type(undefined);
    try {
      const params = { path: { id }, header: ifMatch(rowVersion) };
      await api.PATCH('/award-criteria/{id}', { params, body: { weight: value, changeReason: answer.reason } });
      setProblem(null);
      await client.invalidateQueries();
      type(undefined);
    } catch (error) {
      setProblem(asProblem(error).message);
    }
  };
  return (
    <>
      <PercentageInput
        size="xs"
        w={104}
        ml="auto"
        aria-label={t('award-criterion.weight-of', { title })}
        value={value}
        onChange={type}
        onProblem={(message) => setProblem(message)}
        error={problem}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape') return;
          setProblem(null);
          type(undefined);
        }}
      />
      {dialog}
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import type { useConfirm } from '@web/ui/confirm-dialog';
import { tellRefusal } from '@web/ui/tell-refusal';
import { lettersOf, type Letters, type Party, type Task } from './letters';

type Confirm = ReturnType<typeof useConfirm>[0];

/** Stores cells one after the other, each upon the version that the one before it left: typing fast loses nothing. */
export function useAssign(parties: readonly Party[], confirm: Confirm, patch: (task: Task) => void) {
  const client = useQueryClient();
  const queue = useRef<Promise<void>>(Promise.resolve());
  const versions = useRef(new Map<string, number>());
  // The next letter adds to this one, also when the screen does not show it yet.
  const underway = useRef(new Map<string, Letters>());
  const send = async (task: Task, party: Party, letters: Letters, takeOver: boolean): Promise<void> => {
    const rowVersion = Math.max(task.rowVersion, versions.current.get(task.id) ?? 0);
    const { municipalityId, unitId } = party;
    const { data } = await api.POST('/organisation-tasks/{id}/assign', {
      params: { path: { id: task.id }, header: ifMatch(rowVersion) },
      body: { municipalityId, unitId, letters, takeOver },
    });
    versions.current.set(task.id, data!.rowVersion);
    patch(data!);
  };
  const store = async (task: Task, party: Party, letters: Letters): Promise<void> => {
    const other = letters.includes('A') ? answering(task, party, parties) : undefined;
    if (!other) return send(task, party, letters, false);
    const question = {
      title: t('organisation-task.take-over'),
      text: t('organisation-task.take-over.text', { other: other.name, party: party.name, code: task.code }),
    };
    const agreed = await confirm({ ...question, confirm: t('organisation-task.take-over.do') });
    if (agreed) await send(task, party, letters, true);
    else await client.invalidateQueries();
  };
  return (task: Task, party: Party, change: (before: Letters) => Letters): void => {
    const place = `${task.id} ${party.id}`;
    const letters = change(underway.current.get(place) ?? lettersOf(task, party));
    underway.current.set(place, letters);
    patch(withLetters(task, party, letters));
    queue.current = queue.current
      .then(() => store(task, party, letters))
      .catch(async (error: unknown) => {
        tellRefusal(asProblem(error).message);
        versions.current.clear();
        await client.invalidateQueries();
      })
      .finally(() => {
        if (underway.current.get(place) === letters) underway.current.delete(place);
      });
  };
}

function withLetters(task: Task, { municipalityId, unitId, id }: Party, letters: Letters): Task {
  const others = task.assignments.filter((one) => (one.municipalityId ?? one.unitId) !== id);
  return { ...task, assignments: [...others, { municipalityId, unitId, letters }] };
}

/** Who else answers for the task now. */
const answering = (task: Task, { id }: Party, parties: readonly Party[]): Party | undefined =>
  parties.find((one) => one.id !== id && lettersOf(task, one).includes('A'));

import { type FormDefinition, type FormQuestion, questionsOf } from '@koersvast/sheets';
import { ABOUT } from '../../baselines/exchange/answer-form';

/** What a form of another baseline of the same tender asked otherwise. */
export interface FormChanges {
  /** Keys of questions that both ask, in other words or with other proof. */
  changed: ReadonlySet<string>;
  /** As a person names them, `EIS-014` or `criterium 2`, in the order of their form. */
  codes: { changed: string[]; added: string[]; removed: string[] };
}

const named = ({ id, number }: FormQuestion): string =>
  id.startsWith(ABOUT.criterion) ? `criterium ${number}` : number;

/** Held against each other as a bidder read them: the words and the proof that was asked. */
export function formChanges(older: FormDefinition, current: FormDefinition): FormChanges {
  const [before, now] = [questionsOf(older), questionsOf(current)];
  const earlier = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(now.map(({ id }) => id));
  const changed = now.filter((one) => {
    const old = earlier.get(one.id);
    return old !== undefined && (old.text !== one.text || old.help !== one.help);
  });
  return {
    changed: new Set(changed.map(({ id }) => id)),
    codes: {
      changed: changed.map(named),
      added: now.filter(({ id }) => !earlier.has(id)).map(named),
      removed: before.filter(({ id }) => !kept.has(id)).map(named),
    },
  };
}

import { notifications } from '@mantine/notifications';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import type { useConfirm } from '@web/ui/confirm-dialog';
import type { useDeed } from '@web/ui/use-deed';

type Confirm = ReturnType<typeof useConfirm>[0];
type Run = ReturnType<typeof useDeed>['run'];

/**
 * Asks a second controller for their agreement. A rule on room that stops it is answered with its arithmetic: then it
 * needs a reason, and is sent again with it.
 */
export async function askAgreement(
  confirm: Confirm,
  run: Run,
  words: { title: string; text: string; done: string },
  send: (overrideReason?: string) => Promise<unknown>,
): Promise<void> {
  const { title, text, done } = words;
  if (!(await confirm({ title, text, confirm: title }))) return;
  let stopped: string | null = null;
  const first = async () => {
    try {
      await send();
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code !== 'budget-check.stop') throw error;
      stopped = problem.message;
    }
  };
  if (!(await run(first))) return;
  if (stopped === null) {
    notifications.show({ message: done });
    return;
  }
  const answer = await confirm({
    title: t('amendment.override'),
    text: stopped,
    confirm: t('amendment.override'),
    reason: { label: t('amendment.override.reason'), required: true },
  });
  if (answer) await run(() => send(answer.reason), done);
}

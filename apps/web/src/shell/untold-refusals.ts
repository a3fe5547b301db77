import { Problem } from '@web/api/problem';
import { tellRefusal } from '@web/ui/tell-refusal';
import { queryClient } from './query-client';

/**
 * A refusal that no screen caught (a button that only calls the API) is told in words, and stays until it is closed.
 * When somebody else was first, what is stored is read again. Anything else stays an error for the console.
 */
export function tellUntoldRefusals(): void {
  window.addEventListener('unhandledrejection', (event) => {
    const problem: unknown = event.reason;
    if (!(problem instanceof Problem)) return;
    event.preventDefault();
    // Signing in again is asked for by the shell.
    if (problem.status === 401) return;
    if (problem.stale || problem.status === 409) void queryClient.invalidateQueries();
    const sentences = problem.fields.length > 0 ? problem.fields.map((field) => field.message) : [problem.message];
    tellRefusal(sentences.join(' '));
  });
}

import type { TermEnd } from '@koersvast/kernel';
import type { Signing } from '../queries/signing.query';
import type { SigningResponse, TermResponse } from './award-steps.response';

const termOf = ({ firstDay, counted, rolled, differs, closedBecause, advised, over }: TermEnd): TermResponse => ({
  firstDay,
  counted,
  rolled,
  differs,
  closedBecause,
  advised,
  over,
});

/** Both clocks as the API shows them. */
export function presentSigning({ standstill, challenge, ...signing }: Signing): SigningResponse {
  return {
    ...signing,
    standstill: standstill && {
      state: standstill.state,
      term: standstill.state === 'RUNS' ? termOf(standstill) : null,
      days: standstill.state === 'BELOW_LAW' ? standstill.days : null,
      demanded: standstill.state === 'BELOW_LAW' ? standstill.demanded : null,
    },
    challenge: challenge && termOf(challenge),
  };
}

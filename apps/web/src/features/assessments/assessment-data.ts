import { apiQuery } from '@web/api/client';
import { useSession } from '@web/api/session';
import type { components } from '@web/api/schema';
import { percent } from '@web/ui/format';

export type Assessment = components['schemas']['AssessmentResponse'];
export type Criterion = components['schemas']['AssessmentCriterionResponse'];
export type Assessor = components['schemas']['AssessorResponse'];
export type Ranking = components['schemas']['RankingResponse'];
export type Score = components['schemas']['ScoreResponse'];
export type Consensus = components['schemas']['ConsensusResponse'];

/** Hundredths of a percent in words: 1250 is "12,50 %". */
export const weightText = (hundredths: number): string => percent((hundredths / 100).toFixed(2));

/** "83.3333" points as "83,33"; more decimals only when they say something. */
export function pointsText(points: string): string {
  const [whole, decimals = ''] = points.split('.');
  return `${whole},${decimals.replace(/0+$/, '').padEnd(2, '0')}`;
}

export const criterionName = ({
  code,
  title,
  parentTitle,
}: Pick<Criterion, 'code' | 'title' | 'parentTitle'>): string =>
  `${code} ${parentTitle ? `${parentTitle}: ` : ''}${title}`;

/** The appointment of who is signed in, or undefined. */
export function useMe(assessment: Assessment): Assessor | undefined {
  const userId = useSession()?.user.id;
  return assessment.assessors.find((one) => one.userId === userId);
}

/** The offers that are scored, with what lies in them as far as it may be read. */
export function useAdmitted(assessment: Assessment) {
  const { programmeId, tenderId } = assessment;
  const { data } = apiQuery.useSuspenseQuery('get', '/offers', {
    params: { query: { programmeId, tenderId, state: 'ADMITTED', limit: 200 } },
  });
  return data.items;
}

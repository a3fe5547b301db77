import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { ReassessDialog } from './reassess-dialog';
import type { Joint } from './stations';
import { ThreadList } from './thread-list';

/** The rode draad of a record inside its own details: the seven stations, with the judging of doubt. */
export function InlineThread({ kind, id }: { kind: string; id: string }) {
  const { data: thread, error } = apiQuery.useQuery('get', '/thread/{kind}/{id}', { params: { path: { kind, id } } });
  const [judging, setJudging] = useState<Joint | null>(null);
  if (error) return <p role="alert">{asProblem(error).message}</p>;
  if (!thread) return <Skeleton height={320} animate={false} />;
  return (
    <>
      <ThreadList thread={thread} onReassess={setJudging} />
      {judging && (
        <ReassessDialog
          thread={thread}
          // After a refetch the joint has its newest version.
          joint={thread.joints.find((joint) => joint.id === judging.id) ?? judging}
          onClose={() => setJudging(null)}
        />
      )}
    </>
  );
}

import { Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sendJson } from '@web/api/http';
import { t } from '@web/texts';
import { StatusChip } from './status-chip';
import classes from './job-progress.module.css';

/** What the API tells of a job, in its answers and its events. */
export interface JobState {
  id: string;
  title: string;
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'DEAD';
  /** 0 to 100. */
  percent: number;
  message: string | null;
  reason: string | null;
}

interface JobProgressProps {
  jobId: string;
  /** Called once when the job is done; what it changed is then read again. */
  onDone?: (job: JobState) => void;
}

const finished = (job: JobState): boolean => job.state === 'DONE' || job.state === 'DEAD';

/** Follows a job by server-sent events; the browser connects again by itself when the line breaks. */
export function useJob(jobId: string, onDone?: (job: JobState) => void): JobState | null {
  const [job, setJob] = useState<JobState | null>(null);
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/api/v1/jobs/${jobId}/events`);
    const take = (next: JobState): void => {
      setJob(next);
      if (!finished(next)) return;
      source.close();
      void client.invalidateQueries();
      onDone?.(next);
    };
    source.addEventListener('job', (event: MessageEvent<string>) => take(JSON.parse(event.data) as JobState));
    source.onerror = () => {
      // Refused for good (no such job, signed out): ask plainly, so that a finished job is not waited for.
      if (source.readyState === EventSource.CLOSED) {
        void sendJson<JobState>('GET', `/api/v1/jobs/${jobId}`)
          .then(take)
          .catch(() => undefined);
      }
    };
    return () => source.close();
    // onDone is no reason to connect again.
  }, [jobId, client]);
  return job;
}

/** Bar and words of a job under way; ends in "klaar" or in why it stopped. */
export function JobProgress({ jobId, onDone }: JobProgressProps) {
  const job = useJob(jobId, onDone);
  const percent = job?.percent ?? 0;
  const words =
    job?.state === 'DEAD'
      ? (job.reason ?? t('ui.job.failed'))
      : job?.state === 'DONE'
        ? t('ui.job.done')
        : (job?.message ?? t('ui.job.waiting'));
  return (
    <div className={classes.root}>
      <div className={classes.words}>
        <span>{job?.title ?? t('ui.job.waiting')}</span>
        {job?.state === 'DEAD' ? <StatusChip status="FAILED" /> : <span className="kv-quiet">{percent} %</span>}
      </div>
      <Progress
        value={percent}
        aria-label={job?.title ?? t('ui.job.waiting')}
        color={job?.state === 'DEAD' ? 'vermilion' : undefined}
      />
      <p className="kv-caption" role="status">
        {words}
      </p>
    </div>
  );
}

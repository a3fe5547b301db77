import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { api, idempotent } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { tellRefusal } from '@web/ui/tell-refusal';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useIdempotencyKey } from './form/idempotency-key';
import { type JobState, useJob } from './job-progress';

type Format = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'zip';

interface ExportMenuProps {
  /** Kind of paper, as its ExportSource is called. */
  kind: string;
  tenderId?: string;
  parameters?: Record<string, string>;
  formats: readonly Format[];
  /** Default "Exporteren". */
  label?: string;
  disabled?: boolean;
}

interface Waiting {
  id: string;
  jobId: string;
}

/** Hands the file to the browser, which asks or stores it as it is used to. */
function save(exportId: string): void {
  const link = document.createElement('a');
  link.href = `/api/v1/exports/${exportId}/content`;
  link.download = '';
  link.click();
}

function Progress({ waiting, onEnd }: { waiting: Waiting; onEnd: () => void }) {
  const end = (job: JobState): void => {
    if (job.state === 'DONE') {
      save(waiting.id);
      notifications.show({ message: t('ui.export.ready', { title: job.title }) });
    } else {
      tellRefusal(job.reason ?? t('ui.job.failed'));
    }
    onEnd();
  };
  const job = useJob(waiting.jobId, end);
  return (
    <span role="status" className="kv-caption">
      {job?.message ?? t('ui.export.waiting')}
    </span>
  );
}

/** Asks for a paper in one of its forms, follows the making and saves it. It stays in the list of exports for a week. */
export function ExportMenu({ kind, tenderId, parameters = {}, formats, label, disabled }: ExportMenuProps) {
  const { programmeId } = useScope();
  const key = useIdempotencyKey();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const ask = async (format: Format): Promise<void> => {
    try {
      const body = { kind, format, programmeId: programmeId!, tenderId, parameters };
      const { data } = await api.POST('/exports', { params: { header: idempotent(key.keyFor(body)) }, body });
      setWaiting(data!);
    } catch (error) {
      tellRefusal(asProblem(error).message);
    } finally {
      key.done();
    }
  };
  const button = {
    leftSection: <IconDownload size={16} stroke={1.75} aria-hidden />,
    loading: waiting !== null,
    disabled: disabled || !programmeId,
    children: label ?? t('ui.export'),
  };
  const [only] = formats;
  return (
    <>
      {formats.length === 1 ? (
        <Button {...button} onClick={() => void ask(only!)} />
      ) : (
        <Menu withinPortal>
          <Menu.Target>
            <Button {...button} />
          </Menu.Target>
          <Menu.Dropdown>
            {formats.map((format) => (
              <Menu.Item key={format} onClick={() => void ask(format)}>
                {t(`ui.export.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {waiting && <Progress waiting={waiting} onEnd={() => setWaiting(null)} />}
    </>
  );
}

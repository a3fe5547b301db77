import { Button, Modal } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { JobProgress } from '@web/ui/job-progress';
import { PartyMailDialog } from './party-mail-dialog';

/** One button for all parties: each gets its own workbook, after a look at what leaves to whom. */
export function MailQuestionnaires({ consultationId: id }: { consultationId: string }) {
  const [open, setOpen] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const path = { id };
  const { data, isFetching } = apiQuery.useQuery(
    'get',
    '/consultations/{id}/questionnaire-mail',
    { params: { path } },
    { enabled: open, gcTime: 0 },
  );
  return (
    <>
      <Button
        leftSection={<IconMail size={16} aria-hidden />}
        loading={open && !data && isFetching}
        onClick={() => setOpen(true)}
      >
        {t('consultation.mail.questionnaire')}
      </Button>
      {open && data && (
        <PartyMailDialog
          title={t('consultation.mail.questionnaire')}
          draft={data}
          note={t('consultation.mail.questionnaire.note')}
          sent={t('consultation.mail.questionnaire.under-way')}
          send={async (body, { key }) => {
            const { data: asked } = await api.POST('/consultations/{id}/questionnaire-mails', {
              params: { path, header: idempotent(key) },
              body,
            });
            setJobId(asked!.jobId);
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {jobId && (
        <Modal
          opened
          onClose={() => setJobId(null)}
          title={t('consultation.mail.questionnaire')}
          closeButtonProps={{ 'aria-label': t('ui.close') }}
        >
          <JobProgress jobId={jobId} />
          <p className="kv-quiet">{t('consultation.mail.questionnaire.goes-on')}</p>
        </Modal>
      )}
    </>
  );
}

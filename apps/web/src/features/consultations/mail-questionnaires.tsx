import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import { t } from '@web/texts';
import { PartyMailDialog } from './party-mail-dialog';

/** One button for all parties: each gets its own workbook, after a look at what leaves to whom. */
export function MailQuestionnaires({ consultationId: id }: { consultationId: string }) {
  const [open, setOpen] = useState(false);
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
          send={(body, { key }) =>
            api.POST('/consultations/{id}/questionnaire-mails', {
              params: { path, header: idempotent(key) },
              body,
            })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { PartyMailDialog } from '../consultations/party-mail-dialog';
import type { Talk } from './talk-state';

/** The current minutes by mail to who was there, for confirmation. */
export function MailMinutes({ consultationId, talk }: { consultationId: string; talk: Talk }) {
  const [open, setOpen] = useState(false);
  const path = { consultationId, id: talk.id };
  const { data, isFetching } = apiQuery.useQuery(
    'get',
    '/consultations/{consultationId}/talks/{id}/minutes-mail',
    { params: { path } },
    { enabled: open, gcTime: 0 },
  );
  return (
    <>
      <Button
        variant="filled"
        leftSection={<IconMail size={16} aria-hidden />}
        loading={open && !data && isFetching}
        onClick={() => setOpen(true)}
      >
        {t('talk.mail')}
      </Button>
      {open && data && (
        <PartyMailDialog
          title={t('talk.mail')}
          draft={data}
          note={t('talk.mail.note')}
          rowVersion={talk.rowVersion}
          send={(body, { rowVersion }) =>
            api.POST('/consultations/{consultationId}/talks/{id}/minutes-mails', {
              params: { path, header: ifMatch(rowVersion) },
              body,
            })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

import { Anchor, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { isPdf, PdfView } from '@web/features/offers/pdf-view';
import { t } from '@web/texts';

/** The page of the winning offer in which the promise stands; nothing for who may not open it. */
export function PromiseDocument({ promiseId }: { promiseId: string }) {
  const [open, setOpen] = useState(false);
  const { data } = apiQuery.useQuery(
    'get',
    '/award-promises/{id}/document',
    { params: { path: { id: promiseId } } },
    { retry: false },
  );
  if (!data) return null;
  const { fileId, name, page } = data;
  const label = page ? t('obligation.promise.page', { name, page }) : name;
  return (
    <>
      <Group gap="sm" mt="sm">
        <Anchor href={`/api/v1/files/${fileId}/content`} download>
          {t('obligation.promise.download', { name })}
        </Anchor>
        {isPdf(name) && (
          <Button size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('obligation.promise.close') : t('obligation.promise.open', { label })}
          </Button>
        )}
      </Group>
      {open && <PdfView fileId={fileId} title={label} page={page} />}
    </>
  );
}

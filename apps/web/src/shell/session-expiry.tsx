import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { onSignedOut } from '@web/api/http';
import { sessionQuery, useSession } from '@web/api/session';
import { t } from '@web/texts';
import { hasUnsavedWork } from '@web/ui/form/unsaved-guard';
import { SignInForm } from './sign-in-form';

/**
 * When the session ended: with unsaved text on the screen the person signs in on top of it; otherwise the sign-in page
 * opens with the way back.
 */
export function SessionExpiry() {
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const router = useRouter();
  const session = useSession();
  useEffect(
    () =>
      onSignedOut(() => {
        if (hasUnsavedWork()) {
          setAsking(true);
          return;
        }
        client.setQueryData(sessionQuery.queryKey, null);
        const back = router.state.location.href;
        void router.navigate({ to: '/aanmelden', search: { terug: back, verlopen: 'ja' } as never, replace: true });
      }),
    [client, router],
  );
  return (
    <Modal
      opened={asking}
      onClose={() => setAsking(false)}
      title={t('sign-in.again')}
      size="sm"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p>{t('sign-in.again.text')}</p>
      <SignInForm email={session?.user.email} onSignedIn={() => setAsking(false)} />
    </Modal>
  );
}

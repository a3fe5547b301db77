import { Button, Group, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, type RefObject } from 'react';
import { t } from '@web/texts';

let unsaved = 0;

/** Whether any form on the screen holds text that was not saved. */
export const hasUnsavedWork = (): boolean => unsaved > 0;

interface UnsavedGuardProps {
  when: boolean;
  /** True from the moment of saving, before the screen is drawn again, so that a form may walk on after its save. */
  released?: RefObject<boolean>;
}

/** Asks before leaving while `when` holds: another screen, Back, closing the tab. A filter on the same path passes. */
export function UnsavedGuard({ when, released }: UnsavedGuardProps) {
  useEffect(() => {
    if (!when) return undefined;
    unsaved += 1;
    return () => {
      unsaved -= 1;
    };
  }, [when]);
  const blocks = (): boolean => when && !released?.current;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => blocks() && current.pathname !== next.pathname,
    enableBeforeUnload: blocks,
    withResolver: true,
  });
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('ui.unsaved.title')}
      size="md"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {t('ui.unsaved.text')}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="subtle" color="vermilion" onClick={() => blocker.proceed?.()}>
          {t('ui.unsaved.leave')}
        </Button>
        <Button variant="filled" data-autofocus onClick={() => blocker.reset?.()}>
          {t('ui.unsaved.stay')}
        </Button>
      </Group>
    </Modal>
  );
}

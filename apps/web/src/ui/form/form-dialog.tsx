import { Button, Group, Modal, Stack, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '@web/texts';
import { FormErrorSummary } from './form-error-summary';
import type { RecordForm } from './use-record-form';

interface FormDialogProps {
  title: string;
  form: Pick<RecordForm, 'props' | 'errors' | 'saving' | 'guard'>;
  /** The word on the button: the deed itself. */
  save: string;
  /** The button stays shut: there is nothing to do. */
  shut?: boolean;
  /** One step back inside the dialog, instead of leaving it. */
  back?: { label: string; onBack: () => void };
  size?: MantineSize;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog: what is wrong above it, back and the deed below. */
export function FormDialog({ title, form, save, shut, back, size, onClose, children }: FormDialogProps) {
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          {children}
          <Group justify="flex-end" gap="sm">
            <Button onClick={back?.onBack ?? onClose}>{back?.label ?? t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving} disabled={shut}>
              {save}
            </Button>
          </Group>
        </Stack>
        {form.guard}
      </form>
    </Modal>
  );
}

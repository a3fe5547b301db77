import { Button, Modal } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import classes from '../risks/risks.module.css';

interface StandardPickerProps {
  onPick: (text: string) => void;
  onClose: () => void;
}

/** Puts an answer that serves again into the draft. */
export function StandardPicker({ onPick, onClose }: StandardPickerProps) {
  const { programmeId } = useScope();
  const query = { programmeId, limit: 200 };
  const items = apiQuery.useQuery('get', '/standard-answers', { params: { query } }).data?.items;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('council.standard.use')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {items?.length === 0 && <p role="status">{t('council.standard.empty')}</p>}
      <ul className={classes.list}>
        {(items ?? []).map(({ id, title, text }) => (
          <li key={id}>
            <span>
              <strong>{title}</strong> <span className="kv-caption">{text.slice(0, 140)}</span>
            </span>
            <Button
              aria-label={t('council.standard.use.of', { title })}
              onClick={() => {
                onPick(text);
                onClose();
              }}
            >
              {t('council.standard.use.word')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

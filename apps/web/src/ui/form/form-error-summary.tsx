import { IconAlertOctagon } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { t } from '@web/texts';
import classes from './form-error-summary.module.css';

/** One thing that is wrong: with `fieldId` the sentence is a link to that field. */
export interface FormError {
  fieldId?: string;
  message: string;
}

const goTo = (fieldId: string): void => {
  const field = document.getElementById(fieldId);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
};

/** All that is wrong, on top of the form; takes the focus when it appears or changes, so that nobody misses it. */
export function FormErrorSummary({ errors }: { errors: FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.root}>
      <IconAlertOctagon size={20} stroke={1.75} aria-hidden className={classes.icon} />
      <div>
        <p className={classes.title}>{t('ui.errors.title', { count: errors.length })}</p>
        <ul className={classes.list}>
          {errors.map((error, at) => (
            <li key={`${error.fieldId ?? ''}${at}`}>
              {error.fieldId ? (
                <a
                  href={`#${error.fieldId}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goTo(error.fieldId ?? '');
                  }}
                >
                  {error.message}
                </a>
              ) : (
                error.message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

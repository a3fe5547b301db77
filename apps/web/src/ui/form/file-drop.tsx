import { Button } from '@mantine/core';
import { IconFileUpload, IconX } from '@tabler/icons-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { t } from '@web/texts';
import classes from './file-drop.module.css';

interface FileDropProps {
  label: string;
  /** What is welcome, in words: "CSV of Excel, ten hoogste 50 MB". */
  hint: string;
  /** As the native input takes it: ".csv,.xlsx". */
  accept: string;
  maxBytes: number;
  file: File | null;
  onFile: (file: File | null) => void;
  /** From the form: the sentence about what is wrong, and the id for the error summary. */
  error?: string | null;
  id?: string;
}

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1).replace('.', ',')} MB`;

/** What is wrong with a file before it is sent, or null. The server looks again, inside. */
function refusal(file: File, accept: string, maxBytes: number): string | null {
  const kinds = accept.split(',').map((kind) => kind.trim().toLowerCase());
  if (!kinds.some((kind) => file.name.toLowerCase().endsWith(kind))) {
    return t('ui.file.kind', { name: file.name, kinds: kinds.join(', ') });
  }
  if (file.size === 0) return t('ui.file.empty', { name: file.name });
  return file.size > maxBytes
    ? t('ui.file.large', { name: file.name, size: megabytes(file.size), max: megabytes(maxBytes) })
    : null;
}

/** One file, dropped or chosen through the browser's own input, which lies unseen over our button. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, file, onFile } = props;
  const own = useId();
  const id = props.id ?? own;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const error = wrong ?? props.error;
  const take = (next: File | undefined): void => {
    if (!next) return;
    const problem = refusal(next, accept, props.maxBytes);
    setWrong(problem);
    onFile(problem ? null : next);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={classes.root}
      data-over={over || undefined}
      data-error={error ? true : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={24} stroke={1.5} aria-hidden className={classes.icon} />
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <p id={`${id}-hint`} className="kv-caption">
        {hint}
      </p>
      <div className={classes.choose}>
        <span className={classes.button} aria-hidden>
          {t(file ? 'ui.file.other' : 'ui.file.choose')}
        </span>
        <input
          ref={input}
          id={id}
          type="file"
          accept={accept}
          className={classes.input}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same name again, after mending it, must count as a choice.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {file && (
        <p className={classes.file}>
          {file.name} <span className="kv-quiet">{megabytes(file.size)}</span>
          <Button
            variant="subtle"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => {
              onFile(null);
              input.current?.focus();
            }}
          >
            {t('ui.file.remove')}
          </Button>
        </p>
      )}
      <p id={`${id}-error`} className={classes.error} role="alert">
        {error}
      </p>
    </div>
  );
}

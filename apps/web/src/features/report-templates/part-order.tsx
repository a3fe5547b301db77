import { Button, Group, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import classes from './templates.module.css';

type Part = components['schemas']['TemplateSectionRequest']['parts'][number];

const PARTS: Part[] = [
  ...([
    'TEXT',
    'KEY_FIGURES',
    'CONTRACT_TABLE',
    'COURSE',
    'PROGRAMME_TABLE',
    'VARIANCE_CHART',
    'EXPLANATIONS',
  ] as const),
];

interface PartOrderProps {
  /** The section, for who hears the buttons. */
  name: string;
  parts: Part[];
  onChange: (parts: Part[]) => void;
}

/** What stands in a section, in its order: moved, taken out and added with buttons that a keyboard reaches. */
export function PartOrder({ name, parts, onChange }: PartOrderProps) {
  const [said, setSaid] = useState('');
  const focus = useRef<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // A moved row takes its button along: the next press moves it further.
  useEffect(() => {
    if (focus.current === null) return;
    const button = list.current?.querySelector<HTMLButtonElement>(`[data-key="${focus.current}"]:not(:disabled)`);
    const row = focus.current.split(' ')[1];
    (button ?? list.current?.querySelector<HTMLButtonElement>(`[data-row="${row}"] button:not(:disabled)`))?.focus();
    focus.current = null;
  }, [parts]);
  const move = (index: number, by: -1 | 1) => {
    const next = [...parts];
    const part = parts[index]!;
    next.splice(index + by, 0, ...next.splice(index, 1));
    focus.current = `${by < 0 ? 'up' : 'down'} ${part}`;
    setSaid(t('report-template.part.at', { part: nameOf(part), n: index + by + 1, count: parts.length }));
    onChange(next);
  };
  const absent = PARTS.filter((part) => !parts.includes(part));
  return (
    <div ref={list} role="group" aria-label={t('report-template.parts.of', { name })}>
      <p className={classes.label}>{t('report-template.parts')}</p>
      {parts.length === 0 && <p className="kv-quiet">{t('report-template.parts.none')}</p>}
      <ol className={classes.parts}>
        {parts.map((part, index) => (
          <li key={part} data-row={part}>
            <span>{nameOf(part)}</span>
            <Group gap={4} wrap="nowrap">
              <Button
                size="compact-sm"
                data-key={`up ${part}`}
                disabled={index === 0}
                aria-label={t('report-template.part.up', { part: nameOf(part), name })}
                onClick={() => move(index, -1)}
              >
                <IconArrowUp size={16} stroke={1.75} aria-hidden />
              </Button>
              <Button
                size="compact-sm"
                data-key={`down ${part}`}
                disabled={index === parts.length - 1}
                aria-label={t('report-template.part.down', { part: nameOf(part), name })}
                onClick={() => move(index, 1)}
              >
                <IconArrowDown size={16} stroke={1.75} aria-hidden />
              </Button>
              <Button
                size="compact-sm"
                aria-label={t('report-template.part.remove', { part: nameOf(part), name })}
                onClick={() => onChange(parts.filter((each) => each !== part))}
              >
                <IconX size={16} stroke={1.75} aria-hidden />
              </Button>
            </Group>
          </li>
        ))}
      </ol>
      {absent.length > 0 && (
        <Group gap={6} mt={8}>
          {absent.map((part) => (
            <Button
              key={part}
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
              aria-label={t('report-template.part.add', { part: nameOf(part), name })}
              onClick={() => onChange([...parts, part])}
            >
              {nameOf(part)}
            </Button>
          ))}
        </Group>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}

const nameOf = (part: Part): string => t(`report-template.part.${part}`);

import { ActionIcon, Button, Fieldset, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '@web/texts';
import classes from './award-criteria.module.css';

export interface Level {
  score: string;
  label: string;
  description: string;
}

const USUAL = ['onvoldoende', 'zeer matig', 'matig', 'voldoende', 'goed', 'uitstekend'];

/** The levels of a scale, each with points, a name and what earns them. */
export function ScaleFields(props: { levels: Level[]; error?: ReactNode; onChange: (levels: Level[]) => void }) {
  const { levels, error, onChange } = props;
  const change = (index: number, patch: Partial<Level>) =>
    onChange(levels.map((level, at) => (at === index ? { ...level, ...patch } : level)));
  return (
    <Fieldset legend={t('award-criterion.scale')}>
      <p className="kv-caption">{t('award-criterion.scale.hint')}</p>
      <Stack gap="sm" mt="xs">
        {levels.map((level, index) => (
          <div
            key={index}
            className={classes.level}
            role="group"
            aria-label={t('award-criterion.scale.level', { n: index + 1 })}
          >
            <TextInput
              label={t('award-criterion.scale.score')}
              inputMode="numeric"
              value={level.score}
              onChange={(event) => change(index, { score: event.currentTarget.value })}
            />
            <TextInput
              label={t('award-criterion.scale.label')}
              maxLength={60}
              value={level.label}
              onChange={(event) => change(index, { label: event.currentTarget.value })}
            />
            <ActionIcon
              className={classes.remove}
              aria-label={t('award-criterion.scale.remove', { score: level.score })}
              onClick={() => onChange(levels.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} />
            </ActionIcon>
            <Textarea
              className={classes.shows}
              label={t('award-criterion.scale.description')}
              autosize
              classNames={{ input: 'kv-words' }}
              value={level.description}
              onChange={(event) => change(index, { description: event.currentTarget.value })}
            />
          </div>
        ))}
      </Stack>
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
      <Group gap="sm" mt="sm">
        <Button size="xs" onClick={() => onChange([...levels, { score: '', label: '', description: '' }])}>
          {t('award-criterion.scale.add')}
        </Button>
        {levels.length === 0 && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() =>
              onChange(USUAL.map((label, index) => ({ score: String(index * 2), label, description: '' })))
            }
          >
            {t('award-criterion.scale.default')}
          </Button>
        )}
      </Group>
    </Fieldset>
  );
}

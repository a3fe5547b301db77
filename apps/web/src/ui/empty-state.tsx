import { Group } from '@mantine/core';
import { IconCircleDashed, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** Says what is missing and what to do about it; `action` holds the button or link that does it. */
export function EmptyState(props: { title: string; text: string; icon?: Icon; action?: ReactNode }) {
  const Symbol = props.icon ?? IconCircleDashed;
  return (
    <section className={classes.root}>
      <Symbol size={20} stroke={1.75} aria-hidden className={classes.icon} />
      <h2>{props.title}</h2>
      <p className={classes.text}>{props.text}</p>
      {props.action && (
        <Group gap="md" mt="md">
          {props.action}
        </Group>
      )}
    </section>
  );
}

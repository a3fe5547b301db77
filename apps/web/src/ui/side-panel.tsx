import { ActionIcon, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { t } from '@web/texts';
import classes from './side-panel.module.css';

let slot: HTMLElement | null = null;
const listeners = new Set<() => void>();
const setSlot = (element: HTMLElement | null): void => {
  slot = element;
  listeners.forEach((listener) => listener());
};

/** Where the right panel stands: beside the screen, so that the list stays in view. Rendered once, by the shell. */
export function SidePanelSlot() {
  return <div ref={setSlot} className={classes.slot} />;
}

const useSlot = (): HTMLElement | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => slot,
  );

interface SidePanelProps {
  title: string;
  /** Line above the title. */
  caption?: ReactNode;
  actions?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** Panel at the right of the screen; below 900 px a full-width drawer. Escape closes it and gives the focus back. */
export function SidePanel(props: SidePanelProps) {
  const wide = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false });
  const place = useSlot();
  if (!wide) {
    return (
      <Drawer
        opened
        onClose={props.onClose}
        size="100%"
        title={props.title}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <div className={classes.drawerHead}>
          {props.caption && <p className="kv-caption">{props.caption}</p>}
          {props.actions}
        </div>
        {props.children}
      </Drawer>
    );
  }
  return place ? createPortal(<InlinePanel {...props} />, place) : null;
}

function InlinePanel({ title, caption, actions, onClose, children }: SidePanelProps) {
  const opener = useRef(document.activeElement as HTMLElement | null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [id] = useState(() => `panel-${Math.random().toString(36).slice(2)}`);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const before = opener.current;
    return () => {
      if (before?.isConnected && (document.activeElement === document.body || heading.current?.isConnected === false))
        before.focus();
    };
  }, []);
  return (
    <aside
      className={classes.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className={classes.head}>
        <div className={classes.words}>
          {caption && <p className="kv-caption">{caption}</p>}
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <div className={classes.actions}>
          {actions}
          <ActionIcon onClick={onClose} aria-label={t('ui.close')}>
            <IconX size={18} />
          </ActionIcon>
        </div>
      </div>
      <div className={classes.content}>{children}</div>
    </aside>
  );
}

import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '@web/texts';
import { Logo } from './logo';
import classes from './outside.module.css';

/** The frame of the pages before signing in: sign, heading, form. */
export function Outside({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title]);
  return (
    <main id="main" className={classes.root}>
      <div className={classes.card}>
        <div className={classes.brand}>
          <Logo size={28} />
          {t('app.name')}
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  );
}

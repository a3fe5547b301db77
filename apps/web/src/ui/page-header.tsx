import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { takeRouteFocus } from '@web/shell/route-focus';
import { t } from '@web/texts';
import classes from './page-header.module.css';

export interface Crumb {
  label: string;
  to: string;
}

interface PageHeaderProps {
  title: string;
  /** What the document title says when it must be shorter or longer than the heading. */
  documentTitle?: string;
  /** One line under the title: stand, count, what this is. */
  lead?: ReactNode;
  /** The way up, from far to near, without this page itself. */
  crumbs?: Crumb[];
  /** Buttons at the right; the primary one last. */
  actions?: ReactNode;
  /** Without the padding of a page, for use inside another block. */
  plain?: boolean;
}

/** Heading of a screen: sets the document title and takes the focus after a walk to another screen. */
export function PageHeader(props: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = props.documentTitle ?? props.title;
  useEffect(() => {
    document.title = name === t('app.name') ? name : `${name} · ${t('app.name')}`;
  }, [name]);
  useEffect(() => {
    if (takeRouteFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={props.plain ? classes.plain : classes.root}>
      <div className={classes.words}>
        {props.crumbs && props.crumbs.length > 0 && (
          <nav aria-label={t('app.breadcrumb')}>
            <ol className={classes.crumbs}>
              {props.crumbs.map((crumb) => (
                <li key={crumb.to}>
                  <Link to={crumb.to}>{crumb.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.lead && <div className={classes.lead}>{props.lead}</div>}
      </div>
      {props.actions && <div className={classes.actions}>{props.actions}</div>}
    </header>
  );
}

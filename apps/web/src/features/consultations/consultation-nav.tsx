import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { whole } from '@web/ui/format';
import type { Consultation } from './records';
import { CONSULTATION_TABS } from './tabs';
import classes from './consultation-nav.module.css';

/** The screens of one consultation beyond its questionnaire, in the order of the work. */
const SCREENS = [
  { path: 'vragen-en-antwoorden', label: 'inquiry.nav', permission: 'inquiry.read' },
  { path: 'reactiematrix', label: 'matrix.nav', permission: 'response-matrix.read' },
  { path: 'gesprekken', label: 'talk.nav', permission: 'talk.read' },
  { path: 'gelijke-informatie', label: 'disclosure.nav', permission: 'disclosure.read' },
  { path: 'conclusies', label: 'conclusion.nav', permission: 'conclusion.read' },
  { path: 'verslag', label: 'report.nav', permission: 'consultation-report.read', draft: 'conclusion.read' },
] satisfies { path: string; label: string; permission: string; draft?: string }[];

/** A report is for more eyes once it is published than while it is written. */
const mayOpen = (
  { permission, draft }: { permission: string; draft?: string },
  { state }: Consultation,
  permissions: readonly string[],
): boolean =>
  permissions.includes(permission) &&
  (draft === undefined || permissions.includes(draft) || state === 'REPORT_PUBLISHED' || state === 'CLOSED');

interface ConsultationNavProps {
  consultation: Consultation;
  /** Of the tabs of the consultation page the one that is shown; none on the other screens. */
  tab?: string;
}

/** The one row of ways through a consultation, from its questions to its report. */
export function ConsultationNav({ consultation, tab }: ConsultationNavProps) {
  const permissions = useScope().programme?.permissions ?? [];
  const row = useRef<HTMLElement>(null);
  const href = useRouterState({ select: ({ location }) => location.href });
  // On a narrow screen the row is longer than the screen: where one is, must be in sight.
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [href]);
  const home = `/consultaties/${consultation.id}`;
  return (
    <nav ref={row} aria-label={t('consultation.tabs')} className={classes.nav}>
      <ul>
        {CONSULTATION_TABS.filter(({ permission }) => !permission || permissions.includes(permission)).map(
          ({ value, label, count }) => (
            <li key={value}>
              <Link to={home} search={{ tab: value } as never} aria-current={value === tab ? 'page' : undefined}>
                {t(label)}
                {count && <span className={classes.count}>{whole(count(consultation))}</span>}
              </Link>
            </li>
          ),
        )}
        {SCREENS.filter((screen) => mayOpen(screen, consultation, permissions)).map(({ path, label }) => (
          <li key={path}>
            <Link
              to={`${home}/${path}`}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

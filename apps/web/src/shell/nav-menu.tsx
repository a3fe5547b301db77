import { ActionIcon, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import {
  IconChevronDown,
  IconChevronRight,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { allowed, useSession } from '@web/api/session';
import { t } from '@web/texts';
import { navGroups, navItems, type NavGroup, type NavItem } from './feature';
import { Logo } from './logo';
import { useScope } from './scope';
import classes from './nav-menu.module.css';

const isUnder = (pathname: string, path: string): boolean => pathname === path || pathname.startsWith(`${path}/`);

/** The line of the menu that the address belongs to: the longest path, so that /programma/mijlpalen is not also /programma. */
const currentPath = (pathname: string): string | undefined =>
  navItems
    .map((item) => item.path)
    .filter((path) => isUnder(pathname, path))
    .sort((a, b) => b.length - a.length)[0];

const isAt = (pathname: string, path: string): boolean => currentPath(pathname) === path;

function Count({ useCount }: { useCount: () => number | undefined }) {
  const count = useCount();
  return count ? <span className={classes.count}>{count}</span> : null;
}

function ItemLink({ item, rail }: { item: NavItem; rail: boolean }) {
  const here = isAt(useLocation().pathname, item.path);
  const label = t(item.label);
  return (
    <Tooltip label={label} position="right" disabled={!rail} openDelay={100}>
      <Link to={item.path} className={rail ? classes.railItem : classes.item} aria-current={here ? 'page' : undefined}>
        <item.icon size={18} stroke={1.75} aria-hidden className={classes.icon} />
        {rail ? <VisuallyHidden>{label}</VisuallyHidden> : <span className={classes.label}>{label}</span>}
        {item.useCount && <Count useCount={item.useCount} />}
      </Link>
    </Tooltip>
  );
}

interface GroupProps {
  group: NavGroup;
  items: NavItem[];
  open: boolean;
  onToggle: () => void;
}

function NavGroupBlock({ group, items, open, onToggle }: GroupProps) {
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <UnstyledButton className={classes.group} aria-expanded={open} aria-controls={`nav-${group}`} onClick={onToggle}>
        {t(`nav.group.${group}`)}
        <Chevron size={14} aria-hidden />
      </UnstyledButton>
      <ul id={`nav-${group}`} hidden={!open} className={classes.list}>
        {items.map((item) => (
          <li key={item.path}>
            <ItemLink item={item} rail={false} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The main menu: only what this person may open. Groups fold; as a rail only the icons stay. */
export function NavMenu({ rail, onToggle }: { rail: boolean; onToggle?: () => void }) {
  const session = useSession();
  const { pathname } = useLocation();
  const { programme } = useScope();
  const [toggled, setToggled] = useState<Partial<Record<NavGroup, boolean>>>({});
  const visible = navItems.filter((item) => allowed(session, item.permission));
  const groups = navGroups
    .map((group) => ({ group, items: visible.filter((item) => item.group === group) }))
    .filter(({ items }) => items.length > 0);
  const isOpen = (group: NavGroup, items: NavItem[]): boolean =>
    toggled[group] ?? (group === 'start' || items.some((item) => isAt(pathname, item.path)));
  return (
    <nav aria-label={t('app.navigation')} className={classes.nav} data-rail={rail || undefined}>
      {onToggle && (
        <Link to="/" className={classes.home} aria-label={t('page.home')}>
          <Logo />
          {!rail && t('app.name')}
        </Link>
      )}
      {rail ? (
        <div className={classes.railList}>
          {groups.map(({ group, items }, at) => (
            <Fragment key={group}>
              {at > 0 && <hr className={classes.rule} />}
              {items.map((item) => (
                <ItemLink key={item.path} item={item} rail />
              ))}
            </Fragment>
          ))}
        </div>
      ) : (
        <ul className={classes.list}>
          {groups.map(({ group, items }) => (
            <NavGroupBlock
              key={group}
              group={group}
              items={items}
              open={isOpen(group, items)}
              onToggle={() => setToggled({ ...toggled, [group]: !isOpen(group, items) })}
            />
          ))}
        </ul>
      )}
      {onToggle && (
        <div className={classes.foot}>
          {!rail && <span className={classes.programme}>{programme?.name}</span>}
          <ActionIcon onClick={onToggle} aria-label={t(rail ? 'nav.expand' : 'nav.collapse')}>
            {rail ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          </ActionIcon>
        </div>
      )}
    </nav>
  );
}

import { ActionIcon, Avatar, Menu, useMantineColorScheme, useComputedColorScheme, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import {
  IconDevices2,
  IconFlask,
  IconLogout,
  IconMenu2,
  IconMoon,
  IconSearch,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSession, useSignOut } from '@web/api/session';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { features } from './feature';
import { ScopeSwitch } from './scope-switch';
import { useScope } from './scope';
import classes from './top-bar.module.css';

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return ((words[0]?.[0] ?? name[0] ?? '?') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
};

function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const dark = scheme === 'dark';
  return (
    <ActionIcon
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      aria-label={t(dark ? 'theme.to-light' : 'theme.to-dark')}
    >
      {dark ? <IconSun size={18} stroke={1.75} /> : <IconMoon size={18} stroke={1.75} />}
    </ActionIcon>
  );
}

const hasAccountScreen = features.some((feature) => feature.routes.some((route) => route.path === '/account'));

function AccountMenu() {
  const session = useSession();
  const signOut = useSignOut();
  const [confirm, dialog] = useConfirm();
  if (!session) return null;
  const everywhere = async (): Promise<void> => {
    const answer = await confirm({
      title: t('account.sign-out-everywhere'),
      text: t('account.sign-out-everywhere.question'),
      confirm: t('account.sign-out-everywhere'),
    });
    if (answer) await signOut(true);
  };
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <UnstyledButton className={classes.account} aria-label={t('account.menu', { name: session.user.name })}>
            <Avatar size={26} radius="50%" className={classes.avatar} aria-hidden>
              {initials(session.user.name)}
            </Avatar>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {session.user.name}
            <br />
            {session.user.email}
          </Menu.Label>
          {hasAccountScreen && (
            <Menu.Item
              renderRoot={(props) => <Link to="/account" {...props} />}
              leftSection={<IconUser size={16} aria-hidden />}
            >
              {t('account.mine')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut(false)}>
            {t('account.sign-out')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDevices2 size={16} aria-hidden />} onClick={() => void everywhere()}>
            {t('account.sign-out-everywhere')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog}
    </>
  );
}

function SearchButton({ narrow }: { narrow: boolean }) {
  return (
    <UnstyledButton
      className={narrow ? classes.searchIcon : classes.search}
      onClick={spotlight.open}
      aria-label={t('search.open')}
      aria-keyshortcuts="Control+K"
    >
      <IconSearch size={16} aria-hidden />
      {!narrow && (
        <>
          <span className={classes.searchText} aria-hidden>
            {t('search.open')}
          </span>
          <kbd aria-hidden>Ctrl K</kbd>
        </>
      )}
    </UnstyledButton>
  );
}

interface TopBarProps {
  narrow: boolean;
  menuOpen: boolean;
  onMenu: () => void;
}

/** What holds on every screen: scope, year, search, weergave and account. */
export function TopBar({ narrow, menuOpen, onMenu }: TopBarProps) {
  const { programme } = useScope();
  return (
    <header className={classes.bar}>
      {narrow && (
        <ActionIcon onClick={onMenu} aria-label={t('nav.open')} aria-expanded={menuOpen} aria-haspopup="dialog">
          <IconMenu2 size={20} />
        </ActionIcon>
      )}
      <ScopeSwitch narrow={narrow} />
      <SearchButton narrow={narrow} />
      <div className={classes.end}>
        {programme?.fictitiousAmounts && (
          <span className={classes.fictitious}>
            <IconFlask size={14} aria-hidden />
            {t('app.fictitious')}
          </span>
        )}
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </header>
  );
}

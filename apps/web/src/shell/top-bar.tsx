import { ActionIcon, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconFlask, IconMenu2, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { t } from '@web/texts';
import { AccountMenu } from './account-menu';
import { useScope } from './scope';
import { ScopeSwitch } from './scope-switch';
import classes from './top-bar.module.css';

function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      aria-label={t(dark ? 'theme.to-light' : 'theme.to-dark')}
    >
      {dark ? <IconSun size={18} stroke={1.75} /> : <IconMoon size={18} stroke={1.75} />}
    </ActionIcon>
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

/** What holds on every screen: scope, year, search, light or dark, and account. */
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

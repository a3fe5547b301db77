import { Drawer } from '@mantine/core';
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { t } from '@web/texts';
import { RodeDraadPanel } from '@web/ui/rode-draad/rode-draad-panel';
import { SidePanelSlot } from '@web/ui/side-panel';
import { NavMenu } from './nav-menu';
import { OfflineBanner } from './offline-banner';
import { useRememberedScope } from './scope';
import { SearchDialog } from './search-dialog';
import { SessionExpiry } from './session-expiry';
import { TopBar } from './top-bar';
import classes from './shell.module.css';

/** Below this width (200 % zoom on a 1440 screen) the menu becomes a drawer and the side panel covers the page. */
export const NARROW = '(max-width: 899px)';

/** The frame around every screen. */
export function Shell() {
  const narrow = useMediaQuery(NARROW, window.matchMedia(NARROW).matches, { getInitialValueInEffect: false });
  const [rail, setRail] = useLocalStorage({
    key: 'koersvast.rail',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [menuOpen, menu] = useDisclosure(false);
  const { pathname } = useLocation();
  useRememberedScope();
  useEffect(() => menu.close(), [pathname]);
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t('app.skip')}
      </a>
      {narrow ? (
        <Drawer
          opened={menuOpen}
          onClose={menu.close}
          position="left"
          size={280}
          title={t('app.name')}
          closeButtonProps={{ 'aria-label': t('nav.close') }}
        >
          <NavMenu rail={false} />
        </Drawer>
      ) : (
        <div className={rail ? classes.rail : classes.nav}>
          <NavMenu rail={rail} onToggle={() => setRail(!rail)} />
        </div>
      )}
      <div className={classes.column}>
        <TopBar narrow={narrow} onMenu={menu.open} menuOpen={menuOpen} />
        <OfflineBanner />
        <div className={classes.body}>
          {/* In the tab order: it scrolls, and a page may hold nothing else to step to. */}
          <main id="main" tabIndex={0} className={classes.main} data-scroll-restoration-id="main">
            <div className={classes.page}>
              <Outlet />
            </div>
          </main>
          <SidePanelSlot />
        </div>
      </div>
      <RodeDraadPanel />
      <SearchDialog />
      <SessionExpiry />
    </div>
  );
}

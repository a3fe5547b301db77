import './theme/layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './theme/fonts';
import './theme/tokens.css';
import './theme/global.css';
import './theme/overrides.css';
import 'dayjs/locale/nl';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem';
import { queryClient } from './shell/query-client';
import { moveFocusOnNavigation } from './shell/route-focus';
import { router } from './shell/router';
import { tellUntoldRefusals } from './shell/untold-refusals';
import { colorSchemeManager, shareNonce, styleNonce } from './theme/colour-scheme';
import { cssVariablesResolver, theme } from './theme/theme';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

shareNonce();
moveFocusOnNavigation(router);
tellUntoldRefusals();

/** Refusals are shown as a page; only what nobody foresaw belongs in the console. */
const onCaughtError = (error: unknown): void => {
  if (!(error instanceof Problem)) console.error(error);
};

createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <DatesProvider settings={{ locale: 'nl', firstDayOfWeek: 1, weekendDays: [0, 6] }}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  </StrictMode>,
);

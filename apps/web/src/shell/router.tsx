import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  parseSearchWith,
  redirect,
  retainSearchParams,
  stringifySearchWith,
} from '@tanstack/react-router';
import { allowed, sessionQuery } from '@web/api/session';
import { Problem } from '@web/api/problem';
import { ErrorPage, NotFoundPage } from './error-pages';
import { features, navItems } from './feature';
import { PageLoading } from './page-loading';
import { queryClient } from './query-client';
import { SetupPage } from './setup-page';
import { Shell } from './shell';
import { SignInPage } from './sign-in-page';
import { StartPage } from './start-page';

/** Every search parameter is text, as it stands in the address bar. */
export type Search = Record<string, string | undefined>;

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
});

const signInRoute = createRoute({ getParentRoute: () => rootRoute, path: '/aanmelden', component: SignInPage });
const setupRoute = createRoute({ getParentRoute: () => rootRoute, path: '/inrichten', component: SetupPage });

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  // Programme, municipality, tender and year stay in the address while walking through the app.
  search: { middlewares: [retainSearchParams<Search>(['programma', 'gemeente', 'aanbesteding', 'jaar'])] },
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/aanmelden', search: { terug: location.href } });
  },
});

const indexRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: StartPage,
  beforeLoad: () => {
    const session = queryClient.getQueryData(sessionQuery.queryKey) ?? null;
    const first = navItems.find((item) => item.group === 'start' && allowed(session, item.permission));
    if (first && first.path !== '/') throw redirect({ to: first.path, replace: true });
  },
});

const featureRoutes = features.flatMap((feature) =>
  feature.routes.map((route) =>
    createRoute({
      getParentRoute: () => shellRoute,
      path: route.path,
      component: route.component,
      beforeLoad: () => {
        const session = queryClient.getQueryData(sessionQuery.queryKey) ?? null;
        if (!allowed(session, route.permission)) throw new Problem(403);
      },
    }),
  ),
);

// A path that no feature claims is shown inside the frame, so that menu and search are at hand.
const elsewhereRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFoundPage });

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    setupRoute,
    shellRoute.addChildren([indexRoute, ...featureRoutes, elsewhereRoute]),
  ]),
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith((value) => String(value)),
  scrollRestoration: true,
  // The page scrolls inside main, not in the window.
  scrollToTopSelectors: ['#main'],
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: PageLoading,
  defaultPendingMs: 200,
});

import type { Icon } from '@tabler/icons-react';
import type { RouteComponent } from '@tanstack/react-router';
import { addTexts } from '@web/texts';
import type { ContractTab } from './contract-tab';

/** The groups of the menu, in the order of the screen map. */
export const navGroups = ['start', 'tender', 'contract', 'organisation', 'money', 'reporting', 'admin'] as const;
export type NavGroup = (typeof navGroups)[number];

/** One line of the menu. `order` sorts within the group; without `permission` everybody who signed in sees it. */
export interface NavItem {
  group: NavGroup;
  order: number;
  /** Text key. */
  label: string;
  path: string;
  icon: Icon;
  permission?: string;
  /** Hook that gives the number behind the label; undefined shows nothing. */
  useCount?: () => number | undefined;
}

/** One screen. `path` in the router's notation (`/eisen/$id`); `title` is the text key of the document title. */
export interface FeatureRoute {
  path: string;
  title: string;
  permission?: string;
  component: RouteComponent;
}

export interface Feature {
  nav: NavItem[];
  routes: FeatureRoute[];
  /** What this feature adds to the page of a contract. */
  contractTabs?: ContractTab[];
  texts: Record<string, string>;
}

const modules = import.meta.glob<{ feature: Feature }>('../features/*/feature.{ts,tsx}', { eager: true });

/** All features found in features/, so that adding a screen never edits a shared file. */
export const features: Feature[] = Object.values(modules).map((module) => module.feature);

features.forEach((feature) => addTexts(feature.texts));

export const navItems: NavItem[] = features.flatMap((feature) => feature.nav).sort((a, b) => a.order - b.order);

export const contractTabs: ContractTab[] = features
  .flatMap((feature) => feature.contractTabs ?? [])
  .sort((a, b) => a.order - b.order);

import type { DynamicModule, Type } from '@nestjs/common';
import { AccountabilityModule, accountabilityPermissions, accountabilityTextsNl } from '@koersvast/accountability';
import { BudgetModule, budgetPermissions, budgetTextsNl } from '@koersvast/budget';
import { ContractModule, contractPermissions, contractTextsNl } from '@koersvast/contract';
import { DeskModule, deskPermissions, deskTextsNl } from '@koersvast/desk';
import { OrganisationModule, organisationPermissions, organisationTextsNl } from '@koersvast/organisation';
import { ProgrammeModule, programmePermissions, programmeTextsNl } from '@koersvast/programme';
import { TenderModule, tenderPermissions, tenderTextsNl } from '@koersvast/tender';
import { TraceModule, tracePermissions, traceTextsNl } from '@koersvast/trace';
import { IdentityModule, identityPermissions, identityTextsNl } from '@koersvast/identity';
import { kernelTextsNl } from '@koersvast/kernel';
import { sheetsTextsNl } from '@koersvast/sheets';
import { platformPermissions, platformTextsNl, type PermissionTable, type TextTable } from '@koersvast/platform';

/** What the product is made of: the same list for the HTTP process, the job process and the tests. */
export const featureModules: (Type | DynamicModule)[] = [
  IdentityModule,
  TraceModule,
  ProgrammeModule,
  OrganisationModule,
  TenderModule,
  ContractModule,
  BudgetModule,
  AccountabilityModule,
  DeskModule,
];

export const permissions: PermissionTable = {
  ...platformPermissions,
  ...identityPermissions,
  ...tracePermissions,
  ...programmePermissions,
  ...organisationPermissions,
  ...tenderPermissions,
  ...contractPermissions,
  ...budgetPermissions,
  ...accountabilityPermissions,
  ...deskPermissions,
};

export const textsNl: TextTable = {
  ...kernelTextsNl,
  ...sheetsTextsNl,
  ...platformTextsNl,
  ...identityTextsNl,
  ...traceTextsNl,
  ...programmeTextsNl,
  ...organisationTextsNl,
  ...tenderTextsNl,
  ...contractTextsNl,
  ...budgetTextsNl,
  ...accountabilityTextsNl,
  ...deskTextsNl,
};

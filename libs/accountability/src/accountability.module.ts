import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BudgetModule } from '@koersvast/budget';
import { ContractModule } from '@koersvast/contract';
import { contractStandParts } from './contract-stands/contract-stand.parts';
import { iv3ExtractParts } from './iv3-extracts/iv3-extract.parts';
import { pcCalendarParts } from './pc-calendar/pc-calendar.parts';
import { pcPlanParts } from './pc-plans/pc-plan.parts';
import { pcReportParts } from './pc-reports/pc-report.parts';
import { reportAdoptionParts } from './report-adoptions/report-adoption.parts';
import { reportScheduleParts } from './report-schedules/report-schedule.parts';
import { reportTeamworkParts } from './report-teamwork/report-teamwork.parts';
import { reportTemplateParts } from './report-templates/report-template.parts';
import { snapshotParts } from './snapshots/snapshot.parts';
import { yearEndDossierParts } from './year-end-dossiers/year-end-dossier.parts';

const features = [
  contractStandParts,
  pcReportParts,
  snapshotParts,
  reportTemplateParts,
  reportTeamworkParts,
  reportAdoptionParts,
  iv3ExtractParts,
  yearEndDossierParts,
  reportScheduleParts,
  pcCalendarParts,
  pcPlanParts,
];

/** P&C reports: compose, freeze, sign, and the snapshots that come of it. */
@Module({
  imports: [BudgetModule, ContractModule, TypeOrmModule.forFeature(features.flatMap(({ entities }) => entities))],
  controllers: features.flatMap(({ controllers }) => controllers),
  providers: features.flatMap(({ providers }) => providers),
})
export class AccountabilityModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProgrammeModule } from '@koersvast/programme';
import { bodyParts } from './bodies/body.parts';
import { boundaryParts } from './boundary/boundary.parts';
import { chartParts } from './chart/chart.parts';
import { functionParts } from './functions/function.parts';
import { legalFormParts } from './legal-form/legal-form.parts';
import { mandateParts } from './mandates/mandate.parts';
import { PaperFrameQuery } from './papers/paper-frame.query';
import { partyParts } from './parties/party.parts';
import { References } from './references/references';
import { setupParts } from './setup/setup.parts';
import { taskParts } from './tasks/task.parts';
import { unitParts } from './units/unit.parts';

const features = [
  ...[unitParts, partyParts, mandateParts, taskParts, functionParts],
  ...[bodyParts, legalFormParts, setupParts, boundaryParts, chartParts],
];

/** Spoor 3: the organisation that carries the contract out, and who may decide in it. */
@Module({
  imports: [
    ProgrammeModule,
    TypeOrmModule.forFeature(features.flatMap(({ entities }) => entities as (new () => object)[])),
  ],
  controllers: features.flatMap(({ controllers }) => controllers as (new () => object)[]),
  providers: [PaperFrameQuery, References, ...features.flatMap(({ providers }) => providers as (new () => object)[])],
})
export class OrganisationModule {}

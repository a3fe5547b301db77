import { Module } from '@nestjs/common';
import { ProgrammeModule } from '@koersvast/programme';
import { mandateParts } from './mandates/mandate.parts';
import { PaperFrameQuery } from './papers/paper-frame.query';
import { partyParts } from './parties/party.parts';
import { Records } from './records/records';
import { References } from './records/references';
import { taskParts } from './tasks/task.parts';
import { unitParts } from './units/unit.parts';

const features: {
  controllers: (new (...needs: never[]) => object)[];
  providers: (new (...needs: never[]) => object)[];
}[] = [unitParts, partyParts, mandateParts, taskParts];

/** Spoor 3: the organisation that carries the contract out, and who may decide in it. */
@Module({
  imports: [ProgrammeModule],
  controllers: features.flatMap(({ controllers }) => controllers),
  providers: [PaperFrameQuery, Records, References, ...features.flatMap(({ providers }) => providers)],
})
export class OrganisationModule {}

import { AssignContract } from './commands/assign-contract';
import { CreateContract } from './commands/create-contract';
import { LockContract } from './commands/lock-contract';
import { MoveContract } from './commands/move-contract';
import { ProposeAgain } from './commands/propose-again';
import { ReviseContract } from './commands/revise-contract';
import { WaiveRequirement } from './commands/waive-requirement';
import { ContractVersionEntity } from './data/contract-version.entity';
import { ContractVersionStore } from './data/contract-version.store';
import { ContractEntity } from './data/contract.entity';
import { ContractVersionsController } from './http/contract-versions.controller';
import { ContractsController } from './http/contracts.controller';
import { AsOfQuery } from './queries/as-of.query';
import { AwardTerms } from './queries/award-terms.query';
import { ContractWorkCalendar } from './queries/contract-work.calendar';
import { ContractCalendar } from './queries/contract.calendar';
import { Colleagues } from './queries/colleagues';
import { ContractCoverageQuery } from './queries/contract-coverage.query';
import { ContractFacts } from './queries/contract-facts.query';
import { ContractListQuery } from './queries/contract-list.query';
import { ContractTermsQuery } from './queries/contract-terms.query';
import { ContractRegisterExport } from './exchange/contract-register.export';
import { ContractDossierExport } from './exchange/contract-dossier.export';

export const contractParts = {
  entities: [ContractEntity, ContractVersionEntity],
  controllers: [ContractsController, ContractVersionsController],
  providers: [
    ContractDossierExport,
    ContractRegisterExport,
    AsOfQuery,
    AssignContract,
    AwardTerms,
    ContractCalendar,
    Colleagues,
    ContractCoverageQuery,
    ContractFacts,
    ContractListQuery,
    ContractTermsQuery,
    ContractVersionStore,
    ContractWorkCalendar,
    CreateContract,
    LockContract,
    MoveContract,
    ProposeAgain,
    ReviseContract,
    WaiveRequirement,
  ],
};

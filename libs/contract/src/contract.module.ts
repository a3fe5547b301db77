import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractEntity } from './contracts/data/contract.entity';
import { ContractFacts } from './contracts/queries/contract-facts.query';

@Module({
  imports: [TypeOrmModule.forFeature([ContractEntity])],
  providers: [ContractFacts],
  exports: [ContractFacts],
})
export class ContractModule {}

import { Controller, Get, Query } from '@nestjs/common';
import { Access, ProgrammeId } from '@koersvast/platform';
import type { Bridge } from '../domain/bridge';
import { bridgeSteps, StartCause, startCausesOf } from '../domain/bridge-steps';
import { BridgeQuery } from '../queries/bridge.query';
import { BridgeRequest } from './bridge.request';
import { BridgeResponse } from './bridge.response';

const stepsOf = (bridge: Bridge, starts: readonly StartCause[]) =>
  bridgeSteps(bridge, starts).map(({ amount, ...step }) => ({ ...step, amount: amount?.toString() ?? null }));

/** Brug van begroting naar contract naar prognose, naar oorzaak. */
@Controller('budget-bridge')
export class BridgeController {
  constructor(private readonly query: BridgeQuery) {}

  @Get()
  @Access('budget.read')
  async of(@ProgrammeId() programmeId: string, @Query() request: BridgeRequest): Promise<BridgeResponse> {
    const found = await this.query.of({ ...request, programmeId });
    const { contract, year, asOf, basis, undivided, municipalities, together } = found;
    const starts = startCausesOf(municipalities.map(({ bridge }) => bridge));
    const all = together ? [{ municipalityId: null, municipality: null, steps: stepsOf(together, starts) }] : [];
    return {
      ...{
        contractId: contract.id,
        contractCode: contract.code,
        year,
        asOfDate: asOf,
        knownAt: found.knownAt,
        basis,
        undivided,
      },
      columns: [
        ...all,
        ...municipalities.map(({ municipalityId, municipality, bridge }) => ({
          ...{ municipalityId, municipality, steps: stepsOf(bridge, starts) },
        })),
      ],
    };
  }
}

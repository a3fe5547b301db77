import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect } from 'react';
import { apiQuery } from '@web/api/client';
import { useSession, type Session } from '@web/api/session';
import type { components } from '@web/api/schema';
import { useSearchParams, useSetSearchParams } from './search-state';

export type Programme = Session['programmes'][number];

export type Municipality = components['schemas']['MunicipalityResponse'];

export type Tender = components['schemas']['TenderResponse'];

const municipalitiesQuery = (programmeId: string | undefined) => ({
  ...apiQuery.queryOptions('get', '/municipalities', { params: { query: { programmeId } } }),
  enabled: programmeId !== undefined,
  staleTime: 300_000,
});

/** The tenders of a programme, as the top bar and the screens of spoor 2 read them: one request for both. */
export const tendersQuery = (programmeId: string | undefined) =>
  apiQuery.queryOptions('get', '/tenders', { params: { query: { programmeId, limit: 200 } } });

/** The chosen tender, else the first that is still going on. */
export const chosenTender = (tenders: readonly Tender[], code: string | undefined): Tender | undefined =>
  tenders.find((tender) => tender.code === code) ??
  tenders.find((tender) => tender.state !== 'CLOSED' && tender.state !== 'WITHDRAWN') ??
  tenders[0];

const MEMORY = 'koersvast.scope';

interface Remembered {
  programma?: string;
  gemeente?: string;
  aanbesteding?: string;
  jaar?: string;
}

const remembered = (): Remembered => {
  try {
    return JSON.parse(window.localStorage.getItem(MEMORY) ?? '{}') as Remembered;
  } catch {
    return {};
  }
};

/** What the person looks at: programme, one municipality or all (null), one tender, and the budget year. */
export interface Scope {
  programmeId: string | undefined;
  programme: Programme | undefined;
  programmes: Programme[];
  municipalityId: string | null;
  municipality: Municipality | undefined;
  municipalities: Municipality[];
  tender: Tender | undefined;
  tenders: Tender[];
  year: number;
  setProgramme: (id: string) => void;
  setMunicipality: (id: string | null) => void;
  setTender: (code: string) => void;
  setYear: (year: number) => void;
}

/** The scope of every screen. It stands in the address (so a link shows the same) and is remembered for the next visit. */
export function useScope(): Scope {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const programmes = useSession()?.programmes ?? [];
  const programme = programmes.find((p) => p.code === search.programma) ?? programmes[0];
  const municipalities = useQuery(municipalitiesQuery(programme?.id)).data?.items ?? [];
  const municipality = municipalities.find((m) => m.code === search.gemeente);
  const tenders = useQuery({ ...tendersQuery(programme?.id), enabled: programme !== undefined }).data?.items ?? [];
  return {
    programmeId: programme?.id,
    programme,
    programmes,
    municipalityId: municipality?.id ?? null,
    municipality,
    municipalities,
    tender: chosenTender(tenders, search.aanbesteding),
    tenders,
    year: /^\d{4}$/.test(search.jaar ?? '') ? Number(search.jaar) : new Date().getFullYear(),
    setProgramme: (id) =>
      set(
        { programma: programmes.find((p) => p.id === id)?.code, gemeente: undefined, aanbesteding: undefined },
        { replace: false },
      ),
    setMunicipality: (id) => set({ gemeente: municipalities.find((m) => m.id === id)?.code }, { replace: false }),
    setTender: (code) => set({ aanbesteding: code }, { replace: false }),
    setYear: (year) => set({ jaar: String(year) }, { replace: false }),
  };
}

/** Puts the remembered scope into an address that has none, and remembers each change. Used once, by the shell. */
export function useRememberedScope(): void {
  const { programma, gemeente, aanbesteding, jaar } = useSearchParams();
  const set = useSetSearchParams();
  useEffect(() => {
    if (jaar !== undefined) return;
    const before = remembered();
    set({
      programma: programma ?? before.programma,
      gemeente: gemeente ?? before.gemeente,
      aanbesteding: aanbesteding ?? before.aanbesteding,
      jaar: before.jaar ?? String(new Date().getFullYear()),
    });
  }, [programma, gemeente, aanbesteding, jaar, set]);
  // Before it is painted: what somebody sees chosen is remembered, also when the page goes at once.
  useLayoutEffect(() => {
    if (jaar === undefined) return;
    try {
      window.localStorage.setItem(MEMORY, JSON.stringify({ programma, gemeente, aanbesteding, jaar }));
    } catch {
      // a full or forbidden storage only costs the memory
    }
  }, [programma, gemeente, aanbesteding, jaar]);
}

/** Whether this person may do something in the chosen programme: hides what would be refused; the server decides again. */
export const useCan = (permission: string): boolean => {
  const { programme } = useScope();
  return programme?.permissions.includes(permission) ?? false;
};

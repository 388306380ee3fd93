/** Asks the ledger's API; knows nothing of what is shown. */

import type {
  Areas,
  CheckAnswer,
  Claim,
  ClaimDetail,
  Control,
  ControlDetail,
  EventDetail,
  EventShape,
  Facets,
  Page,
  ReportDetail,
  SearchAnswer,
  Summary,
} from "./types";

const ROOT = "/api/v1";
const MOST = 500;

export type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** An answer that is a refusal: its words say what is wrong and what to do. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export interface CheckRequest {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
}

export const api = {
  summary: () => get<Summary>("/summary"),
  claims: (params: Params) => get<Page<Claim>>("/claims", params),
  claim: (id: string) => get<ClaimDetail>(`/claims/${encodeURIComponent(id)}`),
  report: (id: string) => get<ReportDetail>(`/reports/${encodeURIComponent(id)}`),
  event: (id: string) => get<EventDetail>(`/events/${encodeURIComponent(id)}`),
  events: (params: Params) => everything<EventShape>("/events", params),
  controls: (params: Params) => everything<Control>("/control", params),
  control: (id: string) => get<ControlDetail>(`/control/${encodeURIComponent(id)}`),
  areas: (place: readonly string[]) => get<Areas>("/areas", { place }),
  facets: (field: string, params: Params) => get<Facets>(`/facets/${field}`, params),
  search: (q: string) => get<SearchAnswer>("/search", { q }),
  check: (request: CheckRequest) => post<CheckAnswer>("/check", request),
};

/** Ask for something of the API. */
async function get<T>(path: string, params: Params = {}): Promise<T> {
  const told = queryOf(params);
  return answer<T>(await reach(`${ROOT}${path}${told === "" ? "" : `?${told}`}`));
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  return answer<T>(
    await reach(ROOT + path, { method: "POST", headers, body: JSON.stringify(body) }),
  );
}

/** Ask for every page of a list. */
async function everything<T>(path: string, params: Params): Promise<readonly T[]> {
  const found: T[] = [];
  let cursor: string | null | undefined;
  do {
    const page: Page<T> = await get(path, { ...params, limit: MOST, cursor: cursor ?? undefined });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

async function reach(address: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch {
    throw new Refused("The ledger does not answer. Is `contested serve` still running?", 0);
  }
}

async function answer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  throw new Refused(wordsOf(body) ?? `The ledger refused (${response.status}).`, response.status);
}

function wordsOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("message" in body)) return null;
  return typeof body.message === "string" ? body.message : null;
}

function queryOf(params: Params): string {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const values = Array.isArray(value) ? (value as readonly string[]) : [value];
    for (const one of values) {
      if (one !== undefined && one !== "") told.append(name, String(one));
    }
  }
  return told.toString();
}

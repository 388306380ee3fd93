/** What the ledger says, asked once and kept while the page is open. */

import { api, type Params } from "../api/client";

const MOST = 80;
const kept = new Map<string, Promise<unknown>>();

/** Return what was asked for under the name before, or ask; a refusal is forgotten. */
function once<T>(name: string, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(name) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const asked = ask();
  kept.set(name, asked);
  asked.catch(() => kept.delete(name));
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return asked;
}

const named = (name: string, params: Params): string => `${name} ${JSON.stringify(params)}`;

export const domain = {
  summary: () => once("summary", api.summary),
  claim: (id: string) => once(`claim ${id}`, () => api.claim(id)),
  report: (id: string) => once(`report ${id}`, () => api.report(id)),
  event: (id: string) => once(`event ${id}`, () => api.event(id)),
  control: (id: string) => once(`control ${id}`, () => api.control(id)),
  events: (params: Params) => once(named("events", params), () => api.events(params)),
  controls: (params: Params) => once(named("controls", params), () => api.controls(params)),
  areas: (places: readonly string[]) => once(`areas ${places.join(" ")}`, () => api.areas(places)),
  claims: (params: Params) => once(named("claims", params), () => api.claims(params)),
  facets: (field: string, params: Params) =>
    once(named(`facets ${field}`, params), () => api.facets(field, params)),
  search: (q: string) => once(`search ${q}`, () => api.search(q)),
  check: api.check,
};

/** The address is the state: this module alone parses and prints addresses. */

export const FILTERS = [
  "place",
  "actor",
  "speaker",
  "outlet",
  "type",
  "since",
  "until",
  "country",
  "text",
] as const;

export type FilterName = (typeof FILTERS)[number];
export type Filters = Partial<Record<FilterName, string>>;

export const VIEWS = ["map", "timeline", "claims", "reports", "events", "check", "search"] as const;

export type ViewName = (typeof VIEWS)[number];

/** Where the reader is: a view, whose report or event it is of, and what the query says. */
export interface Address {
  readonly view: ViewName;
  readonly id: string | null;
  readonly query: Readonly<Record<string, string>>;
}

export type Query = Readonly<Record<string, string | number | null | undefined>>;

const HOME: ViewName = "map";

/** Return the address that a path and its query say; what is not known leads to the map. */
export function parse(path: string, search: string): Address {
  const [first = "", second] = path.split("/").filter((part) => part !== "");
  const view = VIEWS.find((name) => name === first) ?? HOME;
  const query = Object.fromEntries([...new URLSearchParams(search)].filter(([, value]) => value));
  return { view, id: second === undefined ? null : decodeURIComponent(second), query };
}

/** Return the path and query of an address; empty values are left out. */
export function print(view: ViewName, id: string | null = null, query: Query = {}): string {
  const path = id === null ? `/${view}` : `/${view}/${encodeURIComponent(id)}`;
  const told = queryOf(query);
  return told === "" ? path : `${path}?${told}`;
}

/** Return a query string without what is empty. */
export function queryOf(query: Query): string {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") told.set(name, String(value));
  }
  return told.toString();
}

/** Return the filters of an address: what map, timeline and claims are narrowed by. */
export function filtersOf(address: Address): Filters {
  const found: Filters = {};
  for (const name of FILTERS) {
    const value = address.query[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

/** Return the address of a claim's words in its report. */
export function wordsOf(report: string, claim: string, figure?: string): string {
  return print("reports", report, { claim, figure });
}

/** The API's shapes under the field's names; schema.ts is made from the server's OpenAPI document. */

import type { components } from "./schema";

type Schemas = components["schemas"];

export type Actor = Schemas["Actor"];
export type Areas = Schemas["Areas"];
export type Check = Schemas["CheckLine"];
export type CheckAnswer = Schemas["CheckAnswer"];
export type Claim = Schemas["ClaimShape"];
export type ClaimDetail = Schemas["ClaimDetail"];
export type Contradiction = Schemas["Contradiction"];
export type Control = Schemas["ControlShape"];
export type ControlDetail = Schemas["ControlDetail"];
export type Drift = Schemas["DriftShape"];
export type EventDetail = Schemas["EventDetail"];
export type EventShape = Schemas["EventShape"];
export type FacetItem = Schemas["Facet"];
export type Facets = Schemas["FacetList"];
export type Figure = Schemas["Figure"];
export type Holder = Schemas["HolderShape"];
export type Moment = Schemas["Moment"];
export type Origin = Schemas["OriginShape"];
export type Place = Schemas["Place"];
export type Published = Schemas["Published"];
export type Relation = Schemas["RelationShape"];
export type Report = Schemas["ReportText"];
export type ReportDetail = Schemas["ReportDetail"];
export type SearchAnswer = Schemas["SearchAnswer"];
export type Summary = Schemas["Summary"];
export type Time = Schemas["Time"];
export type Toll = Schemas["Toll"];
export type Voice = Schemas["Voice"];

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

/** Each view's title and its own bundle, loaded when it is first opened. */

import type { Component } from "svelte";
import type { ViewName } from "./state/address";

interface Module {
  readonly default: Component;
}

export const TITLES: Readonly<Record<ViewName, string>> = {
  map: "Map",
  timeline: "Timeline",
  claims: "Claims",
  reports: "Report",
  events: "Event",
  check: "Check",
  search: "Search",
};

export const VIEWS: Readonly<Record<ViewName, () => Promise<Module>>> = {
  map: () => import("./views/map/MapView.svelte"),
  timeline: () => import("./views/timeline/TimelineView.svelte"),
  claims: () => import("./views/claims/ClaimsView.svelte"),
  reports: () => import("./views/report/ReportView.svelte"),
  events: () => import("./views/event/EventView.svelte"),
  check: () => import("./views/check/CheckView.svelte"),
  search: () => import("./views/search/SearchView.svelte"),
};

/** Each view with its title; what is heavy in them (the map, the charts) they load themselves. */

import type { Component } from "svelte";
import type { ViewName } from "./state/address";
import CheckView from "./views/check/CheckView.svelte";
import ClaimsView from "./views/claims/ClaimsView.svelte";
import EventView from "./views/event/EventView.svelte";
import MapView from "./views/map/MapView.svelte";
import ReportView from "./views/report/ReportView.svelte";
import SearchView from "./views/search/SearchView.svelte";
import TimelineView from "./views/timeline/TimelineView.svelte";

interface View {
  readonly title: string;
  readonly shown: Component;
}

export const VIEWS: Readonly<Record<ViewName, View>> = {
  map: { title: "Map", shown: MapView },
  timeline: { title: "Timeline", shown: TimelineView },
  claims: { title: "Claims", shown: ClaimsView },
  reports: { title: "Report", shown: ReportView },
  events: { title: "Event", shown: EventView },
  check: { title: "Check", shown: CheckView },
  search: { title: "Search", shown: SearchView },
};
